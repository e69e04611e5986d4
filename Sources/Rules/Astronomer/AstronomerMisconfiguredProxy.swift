import AuthModel
import Diagnostics
import Linting

/// Finds proxy settings that Houston's outgoing requests do not follow.
///
/// Houston reaches the identity provider through the npm package `global-agent`, which reads
/// `GLOBAL_AGENT_HTTPS_PROXY`, a URL with its scheme, and not `HTTPS_PROXY`.
struct AstronomerMisconfiguredProxy: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    let entries = values.houston?.environment ?? []
    let names = Set(values.variables.map(\.name.value))
    let proxies: Set = ["GLOBAL_AGENT_HTTPS_PROXY", "GLOBAL_AGENT_HTTP_PROXY"]
    for entry in entries {
      guard let name = entry.name else { continue }
      if proxies.contains(name.value) {
        checkURL(entry, &report)
      } else if ["HTTPS_PROXY", "HTTP_PROXY"].contains(name.value.uppercased()),
        names.isDisjoint(with: proxies)
      {
        report(
          "Houston's requests to the identity provider do not follow '\(KeyText.shown(name.value))'",
          at: name.range,
          as: .note,
          notes: [
            Note("for them set GLOBAL_AGENT_HTTPS_PROXY, and GLOBAL_AGENT_NO_PROXY beside it")
          ]
        )
      }
    }
  }

  private func checkURL(_ entry: HoustonEnvironmentEntry, _ report: inout Report) {
    guard let url = entry.plainValue, entry.valueType == .string, !url.text.isEmpty else { return }
    guard url.scheme == nil, !url.isUnfinished, !url.text.hasPrefix("$") else { return }
    // The URL is not repeated: without its scheme a password in it cannot be told apart.
    report(
      "the proxy has no scheme",
      at: url.range,
      notes: [Note("it is a URL: http://proxy.example.com:3128")]
    )
  }
}
