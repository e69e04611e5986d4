import Rendering
import Testing

@Suite struct KubernetesNameTests {
  @Test(
    "names of Secrets",
    arguments: ["a", "0", "okta-credentials", "a.b-c.d0", String(repeating: "a", count: 253)]
  )
  func subdomain(_ text: String) {
    #expect(KubernetesName.isSubdomain(text))
  }

  @Test(
    "what is no name of a Secret",
    arguments: [
      "", "-a", "a-", "a..b", ".a", "a.", "a.-b", "My-Secret", "my_secret", "a b", "é", "a\n",
      "../a", String(repeating: "a", count: 254),
    ]
  )
  func noSubdomain(_ text: String) {
    #expect(!KubernetesName.isSubdomain(text))
  }

  @Test("keys", arguments: ["a", "A.b_c-d", ".hidden", "...a".dropFirst(2).description, "0", "-"])
  func key(_ text: String) {
    #expect(KubernetesName.isSecretKey(text))
  }

  @Test("what is no key", arguments: ["", ".", "..", "..a", "a b", "a/b", "a=b", "ü", "a\n"])
  func noKey(_ text: String) {
    #expect(!KubernetesName.isSecretKey(text))
  }

  @Test("a namespace has no dots and at most 63 bytes")
  func label() {
    #expect(KubernetesName.isLabel("astronomer"))
    #expect(KubernetesName.isLabel(String(repeating: "a", count: 63)))
    #expect(!KubernetesName.isLabel(String(repeating: "a", count: 64)))
    #expect(!KubernetesName.isLabel("a.b"))
  }
}
