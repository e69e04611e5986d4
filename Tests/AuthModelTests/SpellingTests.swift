import Testing

@testable import AuthModel

@Suite struct SpellingTests {
  private static let names = ["clientId", "clientSecret", "discoveryUrl", "enabled", "flow"]

  @Test(
    "a name in another case, or with other punctuation, is the same name",
    arguments: [
      ("clientID", "clientId"), ("client_id", "clientId"), ("CLIENT-ID", "clientId"),
      ("discoveryURL", "discoveryUrl"), ("Flow", "flow"),
    ]
  )
  func same(_ text: String, _ name: String) {
    #expect(Spelling.closest(to: text, among: Self.names) == name)
    #expect(Spelling.isSame(text, name))
  }

  @Test(
    "one letter in four may be wrong, missing, surplus or swapped",
    arguments: [
      ("enable", "enabled"), ("enalbed", "enabled"), ("clientSecrets", "clientSecret"),
      ("dicoveryUrl", "discoveryUrl"), ("flows", "flow"),
    ]
  )
  func close(_ text: String, _ name: String) {
    #expect(Spelling.closest(to: text, among: Self.names) == name)
    #expect(!Spelling.isSame(text, name))
  }

  @Test(
    "a name of another meaning is close to none",
    arguments: ["url", "id", "low", "issuer", ""]
  )
  func far(_ text: String) {
    #expect(Spelling.closest(to: text, among: Self.names) == nil)
  }

  @Test("of two names equally close none stands out")
  func rivals() {
    #expect(Spelling.closest(to: "authTokenA", among: ["authTokenB", "authTokenC"]) == nil)
  }
}
