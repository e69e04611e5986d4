import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// What the rules predict of settings of flaskoidc, and what the real flaskoidc makes of them.
@Suite struct FlaskOIDCTests {
  private struct Question: Encodable {
    let service: String
    let healthEndpoint: String
    let publicKey = "!-flask-oidc-secret-key"
    let environment: [String: String]
    let parameters: String?

    init(_ setting: FlaskOIDCSetting) {
      service = setting.service
      healthEndpoint = setting.service == "frontend" ? "healthcheck" : "api.healthcheckapi"
      environment = setting.variables
      parameters = setting.parameters
    }
  }

  /// Rules about where secrets lie, which flaskoidc does not care about.
  private static let otherRules: Set = [
    "plain-secret", "plain-secret-in-environment", "secret-in-values",
  ]

  @Test("what is called wrong goes wrong, what goes wrong is called wrong, and the rest is silent")
  func predictions() async throws {
    let settings = FlaskOIDCSetting.all
    let others = settings.compactMap(\.withoutUnread)
    let answers = try PythonOracle.ask(
      "run_flaskoidc.py",
      (settings + others).map { Question($0) },
      for: FlaskOIDCAnswer.self
    )
    var withoutUnread = answers[settings.count...]
    var happened: Set<FlaskOIDCTrouble> = []
    for (setting, answer) in zip(settings, answers) {
      let troubles = FlaskOIDCTrouble.all(
        in: answer,
        hasParameters: setting.parameters != nil,
        withoutUnread: setting.unread == nil ? nil : withoutUnread.popFirst()
      )
      happened.formUnion(troubles)
      if answer.facts?.isGuarded == true { #expect(answer.facts?.withAnyToken == 200) }
      for spelling in FlaskOIDCSpelling.allCases where spelling.fits(setting) {
        try await compare(troubles, setting, spelling)
      }
    }
    #expect(happened == Set(FlaskOIDCTrouble.allCases))
  }

  private func compare(
    _ troubles: Set<FlaskOIDCTrouble>,
    _ setting: FlaskOIDCSetting,
    _ spelling: FlaskOIDCSpelling
  ) async throws {
    let text = spelling.text(setting)
    let rules = try await loudRules(in: text, called: spelling.rawValue)
    let comment = Comment(
      rawValue:
        "\(setting.name), \(spelling.rawValue): \(troubles.map(\.rawValue)), \(rules)\n\(text)"
    )
    let predicted = rules.map { FlaskOIDCTrouble.predictions[$0] ?? [] }
    for possible in predicted { #expect(!troubles.isDisjoint(with: possible), comment) }
    guard spelling == .values || !setting.isOfMissing else { return }
    for trouble in troubles { #expect(predicted.contains { $0.contains(trouble) }, comment) }
  }

  private func loudRules(in text: String, called name: String) async throws -> [String] {
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", name, "--format", "json"],
      in: Fixture.path("Rules"),
      standardInput: Array(text.utf8)
    )
    let document = try LintDocument.decode(run.output)
    #expect(document.summary.recognized == 1, "\(text)")
    let loud = document.diagnostics.filter { $0.severity != .note }
    return Set(loud.map(\.rule)).subtracting(Self.otherRules).sorted()
  }
}
