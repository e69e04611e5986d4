import AuthModel
import Diagnostics
import Linting

/// Notes that mails of Amundsen lead to the reader's own machine.
///
/// `frontEnd.baseUrl` is `http://localhost` unless it is set, and begins every link in a mail, while an
/// ingress has the site elsewhere.
struct AmundsenLocalBaseURL: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ amundsen: AmundsenInstallation, report: inout Report) {
    guard let host = amundsen.ingressHost, !Placeholder.isUnfinished(host.value) else { return }
    let written = amundsen.written.frontEnd?.baseURL
    guard amundsen.effective.frontEnd?.baseURL?.isLoopback == true else { return }
    report(
      written == nil
        ? "'frontEnd.baseUrl' is not set, and links in mails lead to localhost"
        : "links in mails lead to localhost",
      at: written?.range ?? host.range,
      notes: [Note("expected the URL of the site: https://\(host.value)")]
    )
  }
}
