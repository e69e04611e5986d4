import AuthModel
import Testing

@Suite struct KubernetesNameTests {
  @Test(
    "names of Secrets",
    arguments: [
      ("houston-okta", true), ("houston.okta-1", true), ("1", true), ("Houston", false),
      ("houston_okta", false), ("-a", false), ("a-", false), ("a..b", false), (".a", false),
      ("", false), ("a b", false), (String(repeating: "a", count: 253), true),
      (String(repeating: "a", count: 254), false),
    ]
  )
  func subdomain(text: String, isOne: Bool) {
    #expect(KubernetesName.isSubdomain(text) == isOne)
  }

  @Test(
    "keys",
    arguments: [
      ("client-secret", true), (".dockerconfigjson", true), ("A_b.c", true), ("a..b", true),
      (".", false), ("..", false), ("..a", false), ("a b", false), ("a/b", false), ("", false),
    ]
  )
  func dataKey(text: String, isOne: Bool) {
    #expect(KubernetesName.isSecretKey(text) == isOne)
  }

  @Test(
    "names of variables",
    arguments: [
      ("A_b", true, true), ("a-b.c", true, true), ("1A", true, false), ("A B", true, false),
      ("A=B", false, false), ("", false, false), ("Ä", false, false), ("A\n", false, false),
    ]
  )
  func variable(text: String, isOne: Bool, isPortable: Bool) {
    #expect(KubernetesName.isVariable(text) == isOne)
    #expect(KubernetesName.isPortableVariable(text) == isPortable)
  }
}
