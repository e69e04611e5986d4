import AuthModel
import Diagnostics
import Linting

/// Notes Keycloak issuers with the `/auth` that versions up to 16 have.
///
/// From version 17 on the path starts with `/realms/`, unless `http-relative-path` is `/auth`; the
/// discovery document is not found otherwise (keycloak/keycloak#10464). Which version answers, the
/// configuration does not tell.
struct OutdatedKeycloakPath: Rule {
  static let severity = Severity.note

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard issuer.provider == .keycloak else { return }
    guard issuer.pathComponents.starts(with: ["auth", "realms"]) else { return }
    guard PastedEndpoint(issuer) == nil else { return }
    report(
      "Keycloak has no '/auth' before '/realms/' from version 17 on",
      at: issuer.url.isVerbatim ? issuer.url.pathRange.slice(0, count: 5) : issuer.url.range,
      notes: [
        Note("right for version 16 and older, and where http-relative-path is '/auth'"),
        Note("otherwise the discovery document is not found, and nobody can sign in"),
      ]
    )
  }
}
