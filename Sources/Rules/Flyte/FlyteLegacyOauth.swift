import AuthModel
import Diagnostics
import Linting

/// Finds the block `server.security.oauth` of Flyte before 0.13, which flyteadmin does not read any more.
///
/// The client at the provider moved to `auth.userAuth.openId`, what other clients are told to
/// `auth.appAuth.thirdPartyConfig`. Endpoints and claims are no settings any more: flyteadmin finds them
/// at the issuer.
struct FlyteLegacyOauth: Rule {
  static let severity = Severity.error

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    guard let block = flyte.security?.legacyOAuth, !block.isBuiltIn else { return }
    report(
      "flyteadmin has not read 'server.security.oauth' since 0.13",
      at: block,
      notes: [
        Note("baseUrl, clientId and scopes belong into auth.userAuth.openId, beside 'server'"),
        Note("thirdPartyConfig belongs into auth.appAuth; endpoints are found at the issuer"),
      ]
    )
  }
}
