import AuthModel
import Diagnostics
import Linting

/// Requires every issuer to be served over HTTPS.
///
/// A relying party downloads the discovery document and the signing keys from the issuer. Over plain
/// HTTP anyone on the path can replace them, and with them the identity of every user. OpenID
/// Connect Discovery 1.0, section 3, therefore demands the `https` scheme.
///
/// Loopback issuers are exempt: that is how a provider is run on a developer's machine.
struct InsecureIssuer: Rule {
  static let severity = Severity.error

  func check(_ client: Client, report: inout Report) {
    guard let url = client.issuer?.url, url.scheme == "http", !url.isLoopback else { return }
    report(
      "issuer '\(url)' is not served over HTTPS",
      at: url.schemeRange,
      notes: [
        Note("whoever is on the way can replace the provider's signing keys"),
        Note("the '\(client.shownName)' client trusts it", at: client.provider.range),
      ],
      fix: url.isVerbatim ? .replace(url.schemeRange, with: "https", "use HTTPS") : nil
    )
  }
}
