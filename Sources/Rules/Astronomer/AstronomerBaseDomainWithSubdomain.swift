import AuthModel
import Diagnostics
import Linting

/// Finds a base domain that begins with the name of one of the platform's own hosts.
///
/// The chart puts `houston.`, `app.` and the like before the base domain, so `houston.example.com`
/// becomes `houston.houston.example.com`, which DNS and certificates do not know.
struct AstronomerBaseDomainWithSubdomain: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let domain = values.global?.baseDomain else { return }
    let labels = domain.value.split(separator: ".").map(String.init)
    guard labels.count > 2, let first = labels.first else { return }
    guard HoustonURLs.ownLabels.contains(first) else { return }
    let right = labels.dropFirst().joined(separator: ".")
    report(
      "base domain '\(domain.value)' begins with '\(first)', which the chart adds; "
        + "expected '\(right)'",
      at: domain.range,
      notes: [Note("Houston would be reached at 'houston.\(domain.value)'")]
    )
  }
}
