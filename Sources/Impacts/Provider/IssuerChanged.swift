import AuthModel
import Diagnostics
import Diffing

/// Finds clients that are sent to another issuer than before.
///
/// A person is known by the issuer and the subject together (OpenID Connect Core 1.0, section 2): at another
/// issuer everybody is somebody else. Tokens of the issuer before are refused.
struct IssuerChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let (old, new) = pair.inUse, let before = old.issuer, let after = new.issuer,
      before.identity != after.identity
    else { return }
    let isSameProvider = before.provider == after.provider && before.provider != nil
    report(
      isSameProvider
        ? "'\(new.name)' signs people in at another issuer of the same provider"
        : "'\(new.name)' signs people in at another identity provider",
      at: before.url.range,
      after.url.range,
      notes: [
        "sessions end: tokens of the issuer before are refused, and everybody signs in again",
        "the client has to be registered at the new issuer, with its redirect URIs",
      ]
    )
  }
}

extension Issuer {
  /// What is the same for an issuer and the URL of its discovery document.
  fileprivate var identity: String {
    "\(url.scheme ?? "")://\(url.normalizedHost):\(url.port ?? "")\(path)"
  }
}
