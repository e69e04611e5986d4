import AuthModel
import Diagnostics
import Linting

/// Notes Google and GitHub buttons that nobody asked for beside a provider of one's own.
///
/// The chart switches both on unless the values say otherwise. They go through Astronomer's shared
/// Auth0 tenant and `redirect.astronomer.io`, which a closed network cannot reach, and they offer a
/// way in past the provider of the organization.
///
/// Only files that are complete by themselves are looked at, because another values file may switch
/// the two off. A provider that is switched on explicitly is wanted.
struct AstronomerDefaultProviderLeftOn: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let values = configuration.astronomer, values.isWhole, values.isInForce else { return }
    let own = values.clients.first {
      $0.isSetUp && $0.provider.value != "google"
    }
    guard let own else { return }
    var left: [(name: String, path: [String])] = []
    let google = values.clients.first { $0.provider.value == "google" }
    if values.enabled("google") == nil, google?.givesClientID != true {
      left.append(("Google", ["openidConnect", "google"]))
    }
    if values.gitHubEnabled == nil { left.append(("GitHub", ["github"])) }
    guard !left.isEmpty else { return }
    let names = left.map(\.name).joined(separator: " and ")
    let settings = left.map { "'auth.\($0.path.joined(separator: ".")).enabled: false'" }
    report(
      "\(names) \(left.count == 1 ? "stays" : "stay") on the login page beside '\(own.name)'",
      at: own.provider.range,
      notes: [
        Note("on by default in the chart, and through Astronomer's shared Auth0 tenant"),
        Note("to switch off: " + settings.joined(separator: ", ")),
      ],
      fix: fix(left.map(\.path), beside: own.provider.range, in: configuration)
    )
  }

  /// Switches off what stands at `paths` from `auth`, of which the provider at `range` is a part.
  private func fix(
    _ paths: [[String]],
    beside range: SourceRange,
    in configuration: Configuration
  ) -> Fix? {
    guard let path = configuration.path(ofKeyAt: range) else { return nil }
    let auth = Array(path.dropLast(2))
    let edits = configuration.edits(
      adding: paths.map { ("enabled", "false", auth + $0) },
      besideKeyAt: range
    )
    return edits.map { Fix("switch them off", safety: .unsafe, edits: $0) }
  }
}
