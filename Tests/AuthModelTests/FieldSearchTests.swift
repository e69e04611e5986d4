import Testing

@testable import AuthModel

@Suite struct FieldSearchTests {
  private static let connect = "astronomer.houston.config.auth.openidConnect"

  @Test(
    "the end of a path will do if no other ends so",
    arguments: [
      ("flow", "\(connect).flow"),
      ("openidConnect.flow", "\(connect).flow"),
      ("clientId", "\(connect).<name>.clientId"),
      ("okta.clientId", "\(connect).okta.clientId"),
      ("\(connect).corporate.clientId", "\(connect).corporate.clientId"),
      ("openidConnect.<name>.clientId", "\(connect).<name>.clientId"),
      ("authUrlParams.audience", "\(connect).<name>.authUrlParams.audience"),
      ("astronomer.houston.env.name", "astronomer.houston.env[].name"),
      ("astronomer.houston.env[].name", "astronomer.houston.env[].name"),
      ("astronomer.houston.env[3].name", "astronomer.houston.env[].name"),
      (".Values.global.baseDomain", "global.baseDomain"),
      ("AUTH__OPENID_CONNECT__OKTA__CLIENT_ID", "\(connect).okta.clientId"),
      ("secret", "astronomer.houston.secret"),
      ("secret.stringData", "secret.stringData"),
      ("houston.config.auth", "astronomer.houston.config.auth"),
    ]
  )
  func found(_ text: String, _ path: String) {
    guard case .found(let field) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(field.path == path)
  }

  @Test(
    "a place where people put a field leads to the right one",
    arguments: [
      ("astronomer.auth", "astronomer.houston.config.auth"),
      ("global.auth.openidConnect.flow", "\(connect).flow"),
      ("astronomer.houston.config.openidConnect.okta.clientId", "\(connect).okta.clientId"),
    ]
  )
  func misplaced(_ text: String, _ path: String) {
    guard case .misplaced(let field) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(field.path == path)
  }

  @Test(
    "what is misspelt, or stands below a wrong key, leads to what is similar",
    arguments: [
      ("openidConect.flow", ["\(connect).flow"]),
      ("flwo", ["\(connect).flow"]),
      ("openidConnect.corporate.clientID", ["\(connect).corporate.clientId"]),
      ("auth.okta.clientId", ["\(connect).okta.clientId"]),
      ("nonsense", []),
      ("nonsense.of.mine", []),
      ("", []),
      (".", []),
    ]
  )
  func unknown(_ text: String, _ paths: [String]) {
    guard case .unknown(let similar) = FieldSearch(text) else {
      Issue.record("\(FieldSearch(text))")
      return
    }
    #expect(similar.map(\.path) == paths)
  }

  @Test("of an end that many paths have, all are named")
  func ambiguous() {
    guard case .ambiguous(let fields) = FieldSearch("enabled") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(fields.map(\.path).contains("\(Self.connect).<name>.enabled"))
    #expect(fields.count > 10)
  }

  @Test("what holds below one name of a provider does not hold below another")
  func namedDefaults() throws {
    func defaults(_ text: String) -> [FieldDefault] {
      guard case .found(let field) = FieldSearch(text) else { return [] }
      return field.defaults
    }
    #expect(defaults("google.enabled") == [.chart(true)])
    #expect(defaults("okta.enabled") == [.reader(false)])
    #expect(defaults("openidConnect.mine.enabled") == [.reader(false)])
    #expect(defaults("auth0.discoveryUrl").first?.value == "https://astronomerio.auth0.com")
    #expect(defaults("okta.discoveryUrl") == [])
  }
}
