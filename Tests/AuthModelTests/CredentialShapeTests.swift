import AuthModel
import Testing

@Suite struct CredentialShapeTests {
  @Test(
    "a shape is told by spelling",
    arguments: [
      ("123456789012-abc.apps.googleusercontent.com", .googleClientID),
      ("GOCSPX-authcfgexampleauthcfgexample", .googleClientSecret), ("GOCSPX-short", nil),
      ("abc8Q~authcfgexampleauthcfgexampleauthc", .entraClientSecret),
      ("abcdQ~authcfgexampleauthcfgexampleauthc", nil),
      ("11111111-2222-4333-8444-55555555555F", .guid),
      ("11111111-2222-4333-8444-55555555555G", nil), ("11111111222243338444555555555555", nil),
      ("0oa1b2c3d4e5f6g7h8i9", .oktaApplicationID), ("0oa1b2c3", nil),
      ("00u1b2c3d4e5f6g7h8i9", .oktaOtherID), ("aus1b2c3d4e5f6g7h8i9", .oktaOtherID),
      ("00authcfg-example_authcfg-example_authcfg0", .oktaAPIToken),
      ("eu-west-1_Ex4mpLe01", .cognitoPoolID), ("us-gov-west-1_Ex4mpLe01", .cognitoPoolID),
      ("my-pool_Ex4mpLe01", nil), ("eu-west-1_short", nil),
      ("-----BEGIN EXAMPLE KEY-----", .privateKey),
      ("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", .jsonWebToken), ("eyJ.a.b", nil),
      ("{\"type\": \"service_account\", \"private_key\": \"x\"}", .serviceAccountKey),
      ("{\"type\": \"service_account\", \"token\": \"x\"}", nil),
      ("authcfgexample0authcfg0001", nil), ("AUTHCFGexampleAUTHCFGexample0000", nil), ("", nil),
    ] as [(String, CredentialShape?)]
  )
  func shape(text: String, shape: CredentialShape?) {
    #expect(CredentialShape(text) == shape)
  }
}
