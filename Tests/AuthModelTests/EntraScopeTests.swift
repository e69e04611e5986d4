import Testing

@testable import AuthModel

@Suite struct EntraScopeTests {
  @Test(
    "the API is what stands before the last slash, without one it is Graph",
    arguments: [
      ("openid", nil, "openid", false, false), ("api://id/all", "api://id", "all", false, true),
      ("api://id/.default", "api://id", ".default", true, true),
      ("id/.default", "id", ".default", true, true), ("api://id", "api://id", "", false, true),
      ("https://flyte.example.com/x/all", "https://flyte.example.com/x", "all", false, true),
      (
        "https://graph.microsoft.com/User.Read", "https://graph.microsoft.com", "User.Read", false,
        false
      ),
      (".default", nil, ".default", false, false), ("a:b", nil, "a:b", false, false),
    ] as [(String, String?, String, Bool, Bool)]
  )
  func parts(text: String, api: String?, name: String, isDefault: Bool, isOther: Bool) {
    let scope = EntraScope(text)
    #expect(scope.api == api)
    #expect(scope.name == name)
    #expect(scope.isDefault == isDefault)
    #expect(scope.isOfOtherAPI == isOther)
    #expect(api.map { EntraScope(EntraScope.all(of: $0)).isDefault } ?? true)
  }
}
