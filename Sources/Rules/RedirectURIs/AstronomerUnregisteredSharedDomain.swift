import AuthModel
import Diagnostics
import Linting

/// Requires the redirect URI below the domain that two control planes share to be registered as well.
///
/// With `global.controlPlaneHA` people reach whichever control plane is up below `globalBaseDomain`, and
/// each plane by itself below `global.baseDomain`. The provider has to know the redirect URIs of both.
///
/// Values and export have to be linted together. Nothing is said where the URI of the first domain is
/// not registered either, which is said by itself.
struct AstronomerUnregisteredSharedDomain: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    guard let houston = registered.houston, let shared = houston.sharedURLs else { return }
    let flow = houston.client.flow
    let needed = shared.redirectURI(for: flow)
    guard registered.mayUse(houston.urls.redirectURI(for: flow)), !registered.mayUse(needed)
    else { return }
    let place = registered.loginURIs.first.map { Note("these are registered", at: $0.url.range) }
    report(
      "redirect URI '\(needed)' is not registered for '\(houston.client.name)'",
      at: shared.baseDomain.range,
      notes: [place].compactMap(\.self) + [
        Note("people who sign in below this domain are not sent back")
      ]
    )
  }
}
