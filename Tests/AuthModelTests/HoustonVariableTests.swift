import AuthModel
import Testing

@Suite struct HoustonVariableTests {
  @Test("every variable is found by its name and means itself", arguments: HoustonVariable.all)
  func identity(variable: HoustonVariable) {
    #expect(HoustonVariable[variable.name] == variable)
    #expect(HoustonVariable.meant(by: variable.name) == variable)
    #expect(HoustonVariable.meant(by: variable.name.lowercased()) == variable)
    #expect(HoustonVariable.meant(by: variable.name.filter { $0 != "_" }) == variable)
    #expect(!HoustonVariable.chartOwned.contains(variable.name))
  }

  @Test(
    "misspelt names are understood",
    arguments: [
      ("AUTH_OPENID_CONNECT_OKTA_CLIENT_ID", "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID"),
      ("AUTH__OPENIDCONNECT__FLOW", "AUTH__OPENID_CONNECT__FLOW"),
      ("AUTH__OPENID_CONNECT__OKTA__CLIENT__ID", "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID"),
      ("AUTH__openidConnect__okta__clientId", "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID"),
      ("AUTH__OKTA__CLIENT__ID", "AUTH__OPENID_CONNECT__OKTA__CLIENT_ID"),
      ("SCIM_AUTHCODE_OKTA", "SCIM_AUTH_CODE_OKTA"),
    ]
  )
  func meant(name: String, right: String) {
    #expect(HoustonVariable[name] == nil)
    #expect(HoustonVariable.meant(by: name)?.name == right)
  }

  @Test(
    "other names are left alone",
    arguments: [
      "LOG_LEVEL", "AUTH__LDAP__ENABLED", "AUTH__OPENID_CONNECT__IDP_GROUPS_IMPORT__ENABLED",
      "HTTPS_PROXY", "DATABASE_URL", "", "__", "AUTH__OPENID_CONNECT__",
      "AUTH__OPENID_CONNECT__OKTA", "AUTH__OPENID_CONNECT__OKTA__",
    ]
  )
  func other(name: String) {
    #expect(HoustonVariable.meant(by: name) == nil)
    #expect(HoustonVariable.almost(name) == nil)
    #expect(HoustonVariable.unlistedProvider(in: name) == nil)
  }

  @Test("a provider that no variables are known of")
  func unlisted() {
    let name = "AUTH__OPENID_CONNECT__COGNITO__CLIENT_ID"
    #expect(HoustonVariable.unlistedProvider(in: name) == "COGNITO")
    #expect(HoustonVariable.meant(by: name) == nil)
  }

  @Test("secrets are known as such")
  func secrets() {
    for variable in HoustonVariable.all where variable.name.contains("SECRET") {
      #expect(variable.isSecret)
    }
    #expect(HoustonVariable["SCIM_AUTH_CODE_OKTA"]?.isSecret == true)
    #expect(HoustonVariable["AUTH__OPENID_CONNECT_PROVIDERS"]?.isSecret == true)
  }
}
