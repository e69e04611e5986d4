import AuthModel
import Diagnostics
import Linting

/// Finds proxy settings that Houston's outgoing requests do not follow.
///
/// Houston reaches the identity provider through the npm package `global-agent`, which reads
/// `GLOBAL_AGENT_HTTPS_PROXY` and not `HTTPS_PROXY`. The value is a URL with the scheme `http`,
/// whatever is asked for through the proxy, and without query and fragment (`parseProxyUrl.ts`); a
/// path, be it a lone slash, is ignored.
///
/// Requests to other services of the cluster go through the proxy as well, unless
/// `GLOBAL_AGENT_NO_PROXY` lists them.
struct AstronomerMisconfiguredProxy: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston else { return }
    let names = Set(values.variables.map(\.name.value))
    for entry in values.houston?.environment ?? [] {
      guard let name = entry.name else { continue }
      if Self.proxies.contains(name.value) {
        checkURL(entry, &report)
      } else if ["HTTPS_PROXY", "HTTP_PROXY"].contains(name.value.uppercased()),
        names.isDisjoint(with: Self.proxies)
      {
        report(unread: name)
      }
    }
    let proxy = values.variables.first { Self.proxies.contains($0.name.value) && $0.hasValue }
    if let proxy, !names.contains("GLOBAL_AGENT_NO_PROXY") { report(unlimited: proxy.name) }
  }

  private static let proxies: Set = ["GLOBAL_AGENT_HTTPS_PROXY", "GLOBAL_AGENT_HTTP_PROXY"]

  private func checkURL(_ entry: HoustonEnvironmentEntry, _ report: inout Report) {
    guard let url = entry.plainValue, entry.valueType == .string, !url.text.isEmpty else { return }
    guard !url.isUnfinished, !url.text.hasPrefix("$") else { return }
    // The URL is not repeated: without its scheme a password in it cannot be told apart.
    let form = Note("it is a URL: http://proxy.example.com:3128")
    switch url.scheme {
    case nil:
      report("the proxy has no scheme", at: url.range, notes: [form])
    case "http"?:
      guard url.query != nil || url.fragment != nil else { return }
      report("the URL of a proxy has no query and no fragment", at: url.range, notes: [form])
    default:
      report(
        "the proxy is not addressed with 'http://'",
        at: url.schemeRange,
        notes: [
          Note("requests fail: URL protocol must be \"http:\""),
          Note("this is how the proxy is reached; what goes through it is encrypted all the same"),
        ]
      )
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(unread name: Located<String>) {
    self(
      "Houston's requests to the identity provider do not follow '\(KeyText.shown(name.value))'",
      at: name.range,
      as: .note,
      notes: [Note("for them set GLOBAL_AGENT_HTTPS_PROXY, and GLOBAL_AGENT_NO_PROXY beside it")]
    )
  }

  fileprivate mutating func callAsFunction(unlimited name: Located<String>) {
    self(
      "no GLOBAL_AGENT_NO_PROXY stands beside '\(name.value)'",
      at: name.range,
      as: .note,
      notes: [
        Note("requests to services of the cluster may go through the proxy as well"),
        Note("list them: \"*.svc,*.svc.cluster.local,localhost,127.0.0.1\""),
      ]
    )
  }
}
