import AuthModel
import Diagnostics
import Linting

/// Finds values that name another provider than Google and leave Google's discovery document in place.
///
/// The chart has a URL of its own for `FLASK_OIDC_CONFIG_URL`, which is Google's: whoever sets the name and
/// the clients of another provider alone sends people to Google, where nobody knows the client.
struct AmundsenDefaultProvider: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ amundsen: AmundsenInstallation, report: inout Report) {
    let process = amundsen.processes.first { process in
      guard let name = process.text("FLASK_OIDC_PROVIDER_NAME"), !name.range.isBuiltIn else {
        return false
      }
      return process.usesFlaskOIDC && process["FLASK_OIDC_CONFIG_URL"]?.isBuiltIn == true
        && name.value.lowercased() != "google" && !Placeholder.isUnfinished(name.value)
    }
    guard let name = process?.text("FLASK_OIDC_PROVIDER_NAME") else { return }
    report(
      "the provider is called '\(KeyText.shown(name.value))', but people are sent to Google",
      at: name.range,
      notes: [
        Note("the chart's own FLASK_OIDC_CONFIG_URL is Google's"),
        Note("set FLASK_OIDC_CONFIG_URL to the discovery document of your provider"),
      ]
    )
  }
}
