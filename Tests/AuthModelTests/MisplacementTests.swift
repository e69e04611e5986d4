import Testing

@testable import AuthModel

@Suite struct MisplacementTests {
  private static let config = "astronomer.houston.config"

  @Test(
    "a key at a known wrong place is misplaced, and not unknown as well",
    arguments: [
      ("auth: {flow: code}", "auth.flow", "auth.openidConnect.flow"),
      ("auth: {okta: {clientId: x}}", "auth.okta", "auth.openidConnect.okta"),
      (
        "auth: {openidConnect: {github: {enabled: false}}}", "auth.openidConnect.github",
        "auth.github"
      ),
      ("openidConnect: {okta: {enabled: true}}", "openidConnect", "auth.openidConnect"),
      ("okta: {scimAuthCode: x}", "okta", "auth.openidConnect.okta"),
    ]
  )
  func misplaced(_ text: String, _ wrong: String, _ right: String) {
    let bound = Bound("astronomer: {houston: {config: {\(text)}}}")
    #expect(bound.problems.map(\.path) == ["\(Self.config).\(wrong)"])
    #expect(
      bound.kinds == [.misplacedKey(rightPath: "\(Self.config).\(right)", isTaken: false)]
    )
  }

  @Test("the reader is the one of the right place")
  func reader() {
    let bound = Bound("astronomer: {houston: {config: {env: [{name: A, value: b}], flow: code}}}")
    #expect(Set(bound.problems.map(\.reader)) == [.astronomerChart, .houston])
  }

  @Test("it is said whether the right place is taken")
  func taken() {
    let bound = Bound(
      "astronomer: {houston: {config: {auth: {okta: {clientId: x}, openidConnect: {okta: {}}}}}}"
    )
    let rightPath = "\(Self.config).auth.openidConnect.okta"
    #expect(bound.kinds == [.misplacedKey(rightPath: rightPath, isTaken: true)])
  }

  @Test(
    "what is empty, or not the platform's, is not misplaced",
    arguments: [
      "auth: {enablePostgresUser: true}", "auth: {}", "extraObjects: []", "extraObjects:",
    ]
  )
  func harmless(_ text: String) {
    let bound = Bound("astronomer: {houston: {config: {auth: {local: {}}}}}\n\(text)\n")
    #expect(bound.kinds == [])
  }

  @Test("Houston's own configuration is no values file, a fragment from its documentation is one")
  func recognition() {
    let fragment = "auth: {openidConnect: {clockTolerance: 5}}\n"
    #expect(Bound(fragment).file.isRecognized)
    #expect(!Bound("webserver: {port: 8871}\n" + fragment).file.isRecognized)
    #expect(Bound("global: {baseDomain: example.com}\n" + fragment).file.isRecognized)
  }
}
