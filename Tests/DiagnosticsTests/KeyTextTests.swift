import Diagnostics
import Testing

@Suite struct KeyTextTests {
  @Test(
    "a name is shown",
    arguments: [
      "clientId", "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID", "okta-client-secret", "tls.crt",
      "oauth2AllowIdTokenImplicitFlow", "kubernetes.io/tls", "base64EncodedSecret", "x509v3", "",
      "preAuthorizedApplications", "useAutoCompleteForSensitiveFields", "a1",
      "idpTokenURLForAPIOfIDP",
    ]
  )
  func name(_ key: String) {
    #expect(KeyText.shown(key) == key)
  }

  @Test(
    "what may be a value is not",
    arguments: [
      "clientSecret hunter2", "a:b", "pass,word", "client_secretDaphVKnc5ByJ4AVTLC3mPTTD",
      "aa68GZ5JUxkBLVi2SzcBb2LC", "QByFKPpsfhgtQbGtPWUKyDEU", "hunter!", "é",
      String(repeating: "a", count: 65),
    ]
  )
  func value(_ key: String) {
    #expect(KeyText.shown(key) == KeyText.mark)
  }

  @Test("of a path, each key is shown or not")
  func path() {
    #expect(KeyText.shown(path: "auth.client secret.enabled") == "auth.***.enabled")
  }
}
