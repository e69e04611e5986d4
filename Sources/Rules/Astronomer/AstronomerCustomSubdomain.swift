import AuthModel
import Diagnostics
import Linting

/// Finds a subdomain of Houston that its ingress does not serve.
///
/// `houston.config.subdomain` changes the host in redirect URIs, but the chart's ingress is always
/// `houston.` and the base domain. After the login the provider sends people to a host that is not
/// there.
struct AstronomerCustomSubdomain: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston, let subdomain = values.houston?.configuration?.subdomain else {
      return
    }
    guard !subdomain.value.isEmpty, subdomain.value != HoustonURLs.defaultSubdomain else { return }
    let domain = values.global?.baseDomain?.value ?? ""
    let base = domain.isEmpty ? "BASEDOMAIN" : domain
    report(
      "redirect URIs begin with '\(subdomain.value).', but the ingress serves 'houston.' only",
      at: subdomain.range,
      notes: [
        Note("people are sent back to https://\(subdomain.value).\(base), where nobody answers"),
        Note("leave 'subdomain' out"),
      ]
    )
  }
}
