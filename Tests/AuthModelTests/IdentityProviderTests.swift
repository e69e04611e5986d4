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
    ]
  )
  func issuers(text: String) {
    #expect(PastedEndpoint(issuer(text)) == nil)
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
