import AuthModel
import Diagnostics
import Linting

/// Finds a redirect URI that is registered on more than one platform of Entra ID.
///
/// The platform decides how a code is redeemed: with a secret on `web`, with PKCE from a browser on
/// `spa`. With one URI on both, one of the two ways fails (AADSTS9002325 or AADSTS9002326).
struct RedirectURIOnTwoPlatforms: Rule {
  static let severity = Severity.warning

  func check(_ registration: Registration, report: inout Report) {
    var seen: [String: RedirectURI] = [:]
    for uri in registration.loginURIs where uri.isLiteral {
      guard let platform = uri.platform else { continue }
      guard let first = seen[uri.url.text], let other = first.platform else {
        seen[uri.url.text] = uri
        continue
      }
      guard other != platform else { continue }
      report(
        "redirect URI '\(uri.url)' is on the platforms '\(other.rawValue)' and "
          + "'\(platform.rawValue)'",
        at: uri.url.textRange,
        notes: [
          Note("keep it on the one that the product is: a server is 'web'"),
          Note("it stands here already", at: first.url.range),
        ]
      )
    }
  }
}
