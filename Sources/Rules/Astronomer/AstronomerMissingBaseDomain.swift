import AuthModel
import Diagnostics
import Linting

/// Finds a base domain that is written down empty.
///
/// Without `global.baseDomain` the chart renders no ingress, and every redirect URI lacks its host.
///
/// In a file that sets up nobody's login, as in the chart's own defaults, an empty one is only noted:
/// another values file can fill it. A file without the key is taken for one of several.
struct AstronomerMissingBaseDomain: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let domain = values.global?.baseDomain, domain.value.isEmpty else { return }
    let signsIn = values.clients.contains(where: \.isSetUp)
    report(
      "the base domain is empty; expected the DNS name of the platform",
      at: domain.range,
      as: signsIn ? nil : .note,
      notes: [
        Note("without it there is no ingress, and redirect URIs have no host"),
        Note("right only if another values file sets it"),
      ]
    )
  }
}
