import Diagnostics
import Testing

@testable import AuthModel

@Suite struct BinderTests {
  @Test("a key is compared byte by byte: a Kelvin sign is no K")
  func bytes() {
    let bound = Bound(
      """
      astronomer:
        houston:
          secret:
            - envName: A
              secretName: b
              secret\u{212A}ey: c
      """
    )
    let entry = bound.file.configurations.first?.astronomer?.houston?.secrets.first
    #expect(entry?.secretName?.value == "b")
    #expect(entry?.secretKey == nil)
  }

  @Test("keys that Swift takes for equal are two keys")
  func canonicalEquivalence() {
    let bound = Bound(openIDConnect: "caf\u{E9}: {clientId: a}\ncafe\u{301}: {clientId: b}\n")
    #expect(bound.file.configurations.first?.clients.compactMap(\.clientID?.value) == ["a", "b"])
  }

  @Test(
    "text that reads as a boolean without quotes is a quoted boolean",
    arguments: [("'false'", false), ("\"TRUE\"", true), ("'no'", false), ("'on'", true)]
  )
  func quotedBoolean(_ text: String, _ value: Bool) {
    let bound = Bound(openIDConnect: "okta: {enabled: \(text)}")
    #expect(bound.kinds == [.quotedBoolean(value)])
    #expect(bound.text(bound.problems.first?.editableValue) == text)
  }

  @Test(
    "text that is no number without quotes is of a wrong type",
    arguments: ["'five'", "'nan'", "'infinity'", "''", "'5 s'"]
  )
  func notANumber(_ text: String) {
    let bound = Bound(openIDConnect: "clockTolerance: \(text)")
    #expect(bound.kinds == [.wrongType(found: .string)])
  }

  @Test("a number in quotes counts as what it is without them")
  func quotedNumber() {
    let bound = Bound(openIDConnect: "clockTolerance: '0x10'")
    #expect(bound.kinds == [.quotedNumber])
    #expect(bound.file.configurations.first?.astronomer?.openIDConnect?.clockTolerance?.value == 16)
  }

  @Test(
    "a value with an anchor, a tag or an escape cannot be edited alone",
    arguments: ["&a 'false'", "!!str false", "\"\\x66alse\"", "|-\n    false"]
  )
  func notEditable(_ text: String) {
    let bound = Bound(openIDConnect: "okta:\n  enabled: \(text)")
    #expect(bound.kinds == [.quotedBoolean(false)])
    #expect(bound.problems.first?.editableValue == nil)
  }

  @Test("what many aliases lead to is one problem")
  func aliases() {
    let bound = Bound(openIDConnect: "okta: &a {clientID: x}\ncustom: *a\nauth0: *a\n")
    #expect(
      bound.kinds == [.misspeltKey(meant: "clientId", isCertain: true, isTaken: false)]
    )
  }

  @Test("an alias to nowhere is a matter of its own", arguments: ["*gone", "[*gone]"])
  func undefinedAlias(_ text: String) {
    let bound = Bound(
      openIDConnect: "manageSystemPermissionsViaIdpGroups:\n  systemAdmin: \(text)\n"
    )
    #expect(bound.kinds == [])
  }

  @Test("a section that a syntax error cuts off is not empty")
  func cutOff() {
    #expect(Bound(openIDConnect: "okta:\n  @").kinds == [])
    #expect(Bound(openIDConnect: "okta:\ncustom: {}").kinds == [.emptySection])
  }

  @Test(
    "a parameter that is sent as it is spelled may be a number or a boolean",
    arguments: [("3600", true), ("true", true), ("1000000", true), ("no", false), ("007", false)]
  )
  func parameters(_ text: String, _ isFine: Bool) {
    let bound = Bound(openIDConnect: "okta: {authUrlParams: {max_age: \(text)}}")
    #expect(bound.kinds.isEmpty == isFine)
  }

  @Test("a setting is taken down with its path, secret or not")
  func settings() {
    let bound = Bound(openIDConnect: "okta: {clientId: a, clientSecret: b}\nflow: code\n")
    let settings = bound.file.configurations.flatMap(\.settings)
    #expect(settings.map { bound.text($0.range) } == ["a", "b"])
    #expect(settings.map(\.isSecret) == [false, true])
    #expect(settings.first?.path.hasSuffix("openidConnect.okta.clientId") == true)
  }

  @Test("a key of another chart is unavailable, and says what takes its place")
  func availability() {
    let old = "idpGroupsImportEnabled: true"
    let replacement = Replacement(path: "idpGroupsImport.enabled", isInverted: false)
    let range = Availability(since: ChartVersion(0, 27), before: ChartVersion(2, 0))
    for given in [nil, ChartVersion(2, 1)] {
      let bound = Bound(openIDConnect: old, chart: given)
      let chart = TargetChart(ChartVersion(2, 1), saidBy: given == nil ? .nobody : .person)
      #expect(
        bound.kinds
          == [
            .unavailableKey(range, replacement: replacement, chart: chart, counterpart: nil)
          ]
      )
    }
    #expect(Bound(openIDConnect: old, chart: ChartVersion(1, 2)).kinds == [])
  }

  @Test("an alias to nowhere may be a password, and is hidden")
  func redaction() {
    let bound = Bound(openIDConnect: "okta:\n  clientSecret: *Pa55word\n")
    let source = bound.file.source
    let pieces = bound.file.redaction().pieces(of: source.range, in: source)
    for case .shown(let range) in pieces {
      #expect(!source.text(in: range).contains("Pa55word"))
    }
  }
}
