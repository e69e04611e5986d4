import AuthModel
import Testing

@Suite struct PlaceholderTests {
  @Test(
    "what is to be filled in",
    arguments: [
      "<client-id>", "<Your Client ID>", "<okta>", "YOUR_CLIENT_ID", "your-client-id-here",
      "https://YOUR_TENANT.auth0.com", "https://yourcompany.okta.com", "changeme", "CHANGE_ME",
      "change-me-please", "REPLACE_ME", "xxxx", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
      "0oaxxxxxxxxxxxxxxxxx", "*****", "...", "0oa1b2...", "0oa1b2…", "REDACTED", "TODO",
      "houston.BASEDOMAIN", "https://login.microsoftonline.com/<tenant-id>/v2.0",
      "https://login.microsoftonline.com/{tenant}/v2.0", "<user>:<password>", "<base-domain>",
      "AUTH__OPENID_CONNECT__<idp-provider>__ENABLED", "secret-<insert-here>",
    ]
  )
  func placeholder(text: String) {
    #expect(Placeholder.isOne(text))
  }

  @Test(
    "what is a value",
    arguments: [
      "hotchangeme1", "https://sso.example.com/realms/example", "example.com", "a<b", "a<b>c",
      "Zk<ab>9<Qd", "<>", "< >", "<9>", "x", "xx", "*", "..", "yours", "only-yours", "exchange",
      "mattodorov", "0oa1b2c3d4e5f6g7h8i9", "8c5e2f0a-6f3b-4a51-9f6e-2d1b7c90e4aa", "", "0xxx1",
      "3Gx8Q~aB<c>dE.fG", "{\"tenant\":\"a\"}", "https://a.example.com/{{ .Values.x }}",
      "<settings><secret>s3cr3t</secret></settings>", "<client-secret>\nsecret", "a{b}c",
      "https://a.example.com/${TENANT}",
    ]
  )
  func value(text: String) {
    #expect(!Placeholder.isOne(text))
  }

  @Test(
    "variables of a shell",
    arguments: [
      ("${CLIENT_ID}", true), ("${a1}", true), ("${}", false), ("$CLIENT_ID", false),
      ("a${B}", false), ("${A}-${B}", false), ("$(CLIENT_ID)", false), ("${A:-b}", false),
    ]
  )
  func shellVariable(text: String, isOne: Bool) {
    #expect(Placeholder.isShellVariable(text) == isOne)
  }
}
