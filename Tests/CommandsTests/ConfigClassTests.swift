import Foundation
import TestSupport
import Testing

/// The Python that `explain amundsen-config-class` shows, run with the real Flask.
@Suite struct ConfigClassTests {
  private struct Answers: Decodable, Equatable {
    let user: String
    let headers: [[String: String]]
  }

  @Test("both classes know the user, and answer with a dict when nobody has signed in")
  func classes() async throws {
    let run = await CommandRun(["explain", "amundsen-config-class"], in: Fixture.path(""))
    let output = try PythonOracle.run("run_config_class.py", input: run.text)
    let answers = try output.split(separator: "\n").map {
      try JSONDecoder().decode(Answers.self, from: Data($0.utf8))
    }
    // From 1.0 on flaskoidc sends the whole token as JSON, before the access token alone.
    let tokens = [#"{"access_token": "opaque"}"#, "opaque"]
    #expect(
      answers
        == tokens.map { token in
          Answers(user: "a@example.com", headers: [["Authorization": "Bearer \(token)"], [:], [:]])
        }
    )
  }
}
