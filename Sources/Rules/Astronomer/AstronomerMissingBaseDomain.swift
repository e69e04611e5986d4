import AuthModel
import Diagnostics
import Linting

/// Finds a base domain that is empty, or missing from all values of a release.
///
/// Without `global.baseDomain` the chart renders no ingress, and every redirect URI lacks its host.
///
/// In a file that sets up nobody's login, as in the chart's own defaults, an empty one is only noted:
/// another values file can fill it. A file without the key is taken for one of several, unless it was
/// given with `-f` as all that the release has.
struct AstronomerMissingBaseDomain: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston, let place = place(in: values) else { return }
    let signsIn = values.clients.contains(where: \.isSetUp)
    report(
      "'global.baseDomain' is \(place.state); expected the DNS name of the platform",
      at: place.range,
      as: signsIn ? nil : .note,
      notes: [
        Note("without it there is no ingress, and redirect URIs have no host"),
        values.isComplete
          ? Note("name every values file of the release with -f, and what is given with --set")
          : Note("right only if another values file sets it"),
      ]
    )
  }

  private func place(in values: AstronomerValues) -> (state: String, range: SourceRange)? {
    if let domain = values.global?.baseDomain {
      return domain.value.isEmpty ? ("empty", domain.range) : nil
    }
    guard values.isComplete else { return nil }
    return ("missing", (values.global?.range ?? values.range).startPlace)
  }
}
