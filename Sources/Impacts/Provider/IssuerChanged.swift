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
    guard let (old, new) = pair.inUse, let before = old.issuer, let after = new.issuer else {
      return
    }
    guard before.identity != after.identity else {
      compareSpelling(before, after, of: new, &report)
      return
    }
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

  /// Finds what differs in the spelling alone, where that counts.
  private func compareSpelling(
    _ before: Issuer,
    _ after: Issuer,
    of client: Client,
    _ report: inout ImpactReport
  ) {
    guard client.relyingParty.comparesIssuer, before.url.text != after.url.text else { return }
    report(
      "\(client.relyingParty.name) compares the issuer with the provider's own letter by letter, and it is spelled otherwise than before",
      at: before.url.range,
      after.url.range,
      as: .notable,
      notes: ["see 'issuer' in the provider's '/.well-known/openid-configuration'"]
    )
  }
}

extension Issuer {
  /// What is the same for an issuer and the URL of its discovery document.
  fileprivate var identity: String {
    "\(url.scheme ?? "")://\(url.normalizedHost):\(url.port ?? "")\(path)"
  }
}
