import AuthModel
import Diagnostics
import Testing

@Suite struct IdentityProviderTests {
  private func issuer(_ text: String) -> Issuer {
    let range = SourceRange(file: SourceFile.ID(0), start: 0, end: text.utf8.count)
    return Issuer(URLReference(text, at: range, verbatimAt: 0))
  }

  @Test(
    "hosts and paths give providers away",
    arguments: [
      ("https://accounts.google.com", .google), ("https://acme.okta.com", .okta),
      ("https://acme.okta.mil/oauth2/default", .okta), ("https://okta.com", nil),
      ("https://acme.okta.com.example.com", nil), ("https://notokta.com", nil),
      ("https://id.example.com/oauth2/aus1b2c3d4e5f6g7h8i9", .okta),
      ("https://LOGIN.microsoftonline.com/x/v2.0", .entra), ("https://sts.windows.net/x/", .entra),
      ("https://acme.b2clogin.com/tfp/x/p/v2.0/", .entra), ("https://acme.eu.auth0.com/", .auth0),
      ("https://cognito-idp.eu-west-1.amazonaws.com/x", .cognito),
      ("https://s3.eu-west-1.amazonaws.com/x", nil),
      ("https://acme.auth.eu-west-1.amazoncognito.com", .cognito),
      ("https://id.example.com/auth/realms/dev", .keycloak),
      ("https://sts.example.com/adfs", .adfs), ("https://sts.example.com/adfsx", nil),
      ("https://auth.pingone.eu/x/as", .pingOne), ("https://acme.onelogin.com/oidc/2", .oneLogin),
      ("https://id.example.com/application/o/x/", .authentik), ("https://gitlab.com", .gitLab),
      ("https://github.com/login/oauth", .gitHub), ("https://id.example.com", nil),
      ("https://id.example.com/am/oauth2/realms/root/realms/alpha", nil),
      ("https://id.example.com/dex", .dex), ("https://id.example.com/dexter", nil),
    ] as [(String, IdentityProvider?)]
  )
  func detection(text: String, provider: IdentityProvider?) {
    #expect(issuer(text).provider == provider)
  }

  @Test(
    "a pasted endpoint tells its issuer",
    arguments: [
      ("https://acme.okta.com/oauth2/v1/token", "", true),
      ("https://acme.okta.com/oauth2/default/v1/keys", "/oauth2/default", true),
      (
        "https://id.example.com/auth/realms/a/protocol/openid-connect/certs", "/auth/realms/a", true
      ),
      ("https://login.microsoftonline.com/acme.com/oauth2/v2.0/token", "/acme.com/v2.0", false),
      ("https://sts.example.com/adfs/ls", "/adfs", false),
      ("https://acme.onelogin.com/oidc/2/auth", "/oidc/2", true),
      ("https://gitlab.com/oauth/authorize", "", true),
      ("https://manage.auth0.com/dashboard", nil, false),
      ("https://id.example.com/dex/auth", "/dex", true),
      (
        "https://id.example.com/auth/admin/master/console/#/acme/clients", "/auth/realms/acme",
        false
      ),
      ("https://id.example.com/admin/master/console/", nil, false),
    ] as [(String, String?, Bool)]
  )
  func endpoints(text: String, path: String?, isCertain: Bool) {
    let pasted = PastedEndpoint(issuer(text))
    #expect(pasted != nil)
    #expect(pasted?.path == path)
    #expect(pasted?.isCertain == isCertain)
  }

  @Test(
    "an issuer is no endpoint",
    arguments: [
      "https://accounts.google.com/", "https://acme.okta.com/oauth2/default",
      "https://id.example.com/realms/token", "https://acme.auth0.com/",
      "https://id.example.com/application/o/houston/", "https://sts.example.com/adfs/",
      "https://auth.pingone.com/x/as", "https://acme.onelogin.com/oidc/2", "https://gitlab.com/",
      "https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration",
      "https://id.example.com/dex", "https://id.example.com/dex/acme",
    ]
  )
  func issuers(text: String) {
    #expect(PastedEndpoint(issuer(text)) == nil)
  }

  @Test(
    "a document tells its issuer, with the slash that the provider wants",
    arguments: [
      ("https://accounts.google.com/.well-known/openid-configuration", "", true),
      (
        "https://acme.okta.com/.well-known/oauth-authorization-server/oauth2/default",
        "/oauth2/default", true
      ),
      ("https://acme.eu.auth0.com/.well-known/openid-configuration", "/", true),
      (
        "https://id.example.com/application/o/flyte/.well-known/openid-configuration",
        "/application/o/flyte/", true
      ),
      ("https://id.example.com/x/.well-known/openid_configuration", "/x", true),
      ("https://acme.okta.com/oauth2/v1/.well-known/openid-configuration", "/oauth2/v1", false),
    ] as [(String, String, Bool)]
  )
  func documents(text: String, path: String, isCertain: Bool) {
    let document = PastedEndpoint.document(issuer(text))
    #expect(document?.path == path)
    #expect(document?.isCertain == isCertain)
    #expect(PastedEndpoint.document(issuer("https://acme.okta.com/oauth2/default")) == nil)
  }

  @Test(
    "an issuer is spelled as its provider does",
    arguments: [
      ("https://accounts.google.com", []), ("https://accounts.google.com/", [.finalSlash]),
      ("https://Accounts.Google.com:443/", [.host, .port, .finalSlash]),
      ("https://acme.okta.com/oauth2/default/", [.finalSlash]),
      ("https://acme.okta.com/oauth2/v1/", []), ("https://acme.okta.com/oauth2/", []),
      ("https://login.microsoftonline.com/acme.com/v2.0/", [.finalSlash]),
      ("https://login.microsoftonline.com/acme.com/", []),
      ("https://sts.windows.net/11111111-2222-4333-8444-555555555555", [.noFinalSlash]),
      ("https://sts.windows.net/11111111-2222-4333-8444-555555555555/", []),
      ("https://acme.b2clogin.com/tfp/x/p/v2.0", [.noFinalSlash]),
      ("https://acme.ciamlogin.com/x/v2.0/", []),
      ("https://acme.eu.auth0.com", [.noFinalSlash]), ("https://acme.eu.auth0.com/", []),
      ("https://acme.eu.auth0.com/authorize", []),
      ("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1B2/", [.finalSlash]),
      ("https://ID.example.com:443/realms/acme/", [.finalSlash]),
      ("https://id.example.com/realms/acme/account/", []), ("https://id.example.com/realms/", []),
      ("https://id.example.com/adfs/", [.finalSlash]), ("https://id.example.com/", []),
      ("https://id.example.com/application/o/flyte", [.noFinalSlash]),
      ("https://id.example.com/application/o/authorize", []),
      ("https://id.example.com/dex/", []), ("https://gitlab.com/", [.finalSlash]),
    ] as [(String, [IssuerDeviation.Kind])]
  )
  func deviations(text: String, kinds: [IssuerDeviation.Kind]) {
    let deviations = issuer(text).deviations
    #expect(deviations.map(\.kind) == kinds)
  }

  @Test(
    "some providers can be the authorization server of an API, and some cannot",
    arguments: [
      ("https://accounts.google.com", .no), ("https://acme.okta.com", .no),
      ("https://acme.okta.com/", .no), ("https://acme.okta.com/oauth2/default", .yes),
      ("https://login.microsoftonline.com/acme.com/v2.0", .yes),
      ("https://acme.eu.auth0.com/", .yes), ("https://id.example.com/realms/acme", .yes),
      ("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1B2", .optIn),
      ("https://id.example.com/dex", .optIn), ("https://id.example.com/adfs", .no),
      ("https://gitlab.com", .no), ("https://github.com", .no),
      ("https://id.example.com/application/o/flyte/", .unknown), ("https://id.example.com", nil),
    ] as [(String, AuthorizationServer.Support?)]
  )
  func authorizationServers(text: String, support: AuthorizationServer.Support?) {
    #expect(AuthorizationServer(issuer(text))?.servesFlyte == support)
  }

  @Test(
    "tenant and version of Entra ID are told apart",
    arguments: [
      ("/11111111-2222-4333-8444-555555555555/v2.0", .guid, .version2),
      ("/acme.onmicrosoft.com/v2.0/", .domain, .version2), ("/COMMON/v2.0", .shared, .version2),
      ("/acme", .unknown, .version1), ("/", .missing, .version1), ("", .missing, .version1),
      ("/v2.0/acme.com", .domain, .swapped), ("/v2.0", .missing, .swapped),
      ("/acme.com/oauth2/v2.0/token", .domain, .other),
    ] as [(String, EntraIssuer.Tenant, EntraIssuer.Form)]
  )
  func entra(path: String, tenant: EntraIssuer.Tenant, form: EntraIssuer.Form) {
    let entra = EntraIssuer(issuer("https://login.microsoftonline.com\(path)"))
    #expect(entra?.tenant == tenant)
    #expect(entra?.form == form)
  }

  @Test(
    "host and user pool of Cognito are told apart",
    arguments: [
      (
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1B2", .issuer(region: "eu-west-1"),
        "eu-west-1"
      ),
      ("cognito-idp.eu-west-1.amazonaws.com/pool", .issuer(region: "eu-west-1"), nil),
      ("acme.auth.us-east-2.amazoncognito.com", .hostedPages(region: "us-east-2"), nil),
      ("cognito-identity.amazonaws.com", .identityPools, nil),
      ("cognito-idp.cn-north-1.amazonaws.com.cn/x", nil, nil), ("acme.okta.com", nil, nil),
    ] as [(String, CognitoIssuer.Host?, String?)]
  )
  func cognito(text: String, host: CognitoIssuer.Host?, poolRegion: String?) {
    let cognito = CognitoIssuer(issuer("https://\(text)"))
    #expect(cognito?.host == host)
    #expect(cognito?.poolRegion == poolRegion)
  }
}
