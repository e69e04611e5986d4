import AuthModel
import Diagnostics
import Linting

/// Requires an issuer that is compared letter by letter to be spelled as its provider spells it.
///
/// flyteadmin takes the issuer for the key of a lock: what it is told must be equal to what stands in the
/// provider's discovery document and in its tokens (OpenID Connect Discovery 1.0, section 4.3). Google,
/// Okta, Entra ID and Keycloak write no slash at the end, Auth0 and authentik do.
///
/// Products that compare nothing, such as Houston, are left alone, and so are hosts that tell no
/// provider.
struct InexactIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard use.isCompared, let provider = issuer.provider else { return }
    guard PastedEndpoint.document(issuer) == nil, PastedEndpoint(issuer) == nil else { return }
    for deviation in issuer.deviations {
      let words = Words(deviation.kind, provider.rawValue)
      report(
        words.message,
        at: deviation.range.isEmpty ? issuer.url.textRange : deviation.range,
        notes: [Note(use.effectOfMismatch)],
        fix: deviation.edit.map { Fix(words.fix, edits: [$0]) }
      )
    }
  }

  /// What a deviation is called.
  private struct Words {
    let message: String
    let fix: String

    init(_ kind: IssuerDeviation.Kind, _ provider: String) {
      switch kind {
      case .finalSlash:
        (message, fix) = ("\(provider) spells this issuer without the slash", "take the slash off")
      case .noFinalSlash:
        (message, fix) = ("\(provider) spells this issuer with a slash at the end", "add the slash")
      case .host:
        (message, fix) = ("\(provider) spells this host in lower case", "use lower case")
      case .port:
        (message, fix) = ("\(provider) spells this issuer without a port", "leave the port out")
      }
    }
  }
}
