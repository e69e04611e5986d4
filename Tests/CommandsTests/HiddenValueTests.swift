import Foundation
import TestSupport
import Testing

@Suite struct HiddenValueTests {
  private static func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString()
  }

  /// Files of one side, in each of which `secret` stands in another way.
  private static func files(_ secret: String) -> [(name: String, text: String)] {
    let object = { (name: String, data: String) in
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: \(name)\n\(data)\n"
    }
    return [
      ("plain.yaml", object("plain", "stringData:\n  token: \(secret)")),
      ("encoded.yaml", object("encoded", "data:\n  token: \(base64(secret))")),
      ("text.yaml", object("text", "stringData:\n  app.json: '{\"password\": \"\(secret)\"}'")),
      (
        "values.yaml",
        "astronomer:\n  houston:\n    config:\n      auth:\n        openidConnect:\n"
          + "          okta: {clientId: a, clientSecret: \(secret)}\n"
      ),
      ("oidc.env", "FLASK_OIDC_CLIENT_SECRET='\(secret)'\n"),
    ]
  }

  @Test("the same secret has the same letter on both sides, in every file and every form")
  func letters() async throws {
    let folder = try TemporaryFolder()
    for (side, secret) in [("old", "first-secret-of-all"), ("new", "second-secret-of-all")] {
      for file in Self.files(secret) { try folder.write(file.text, to: "\(side)/\(file.name)") }
    }
    let run = await CommandRun(["diff", "old", "new"], in: folder.path)
    let lines = run.text.split(separator: "\n").filter {
      $0.hasPrefix("  - ") || $0.hasPrefix("  + ")
    }
    #expect(lines.count == 10, "\(run.text)")
    for line in lines { #expect(line.hasPrefix("  - ***A ") || line.hasPrefix("  + ***B ")) }
  }

  @Test("what was one side's secret is recognized as another one of the other side")
  func crossing() async throws {
    let folder = try TemporaryFolder()
    for (side, secrets) in [("old", ["x1", "x2"]), ("new", ["x2", "x1"])] {
      let items = zip(["a", "b"], secrets).map { "  \($0): \($1)\n" }.joined()
      try folder.write(
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n\(items)",
        to: "\(side).yaml"
      )
    }
    let run = await CommandRun(["diff", "old.yaml", "new.yaml"], in: folder.path)
    #expect(run.text.contains("data.a\n  - ***A  old.yaml:6\n  + ***B"))
    #expect(run.text.contains("data.b\n  - ***B  old.yaml:7\n  + ***A"))
  }
}
