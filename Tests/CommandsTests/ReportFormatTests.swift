import Commands
import Foundation
import Reporting
import TestSupport
import Testing

/// Reports in the formats of others, read by those who know them.
@Suite struct ReportFormatTests {
  /// What a reader understood.
  private struct Understood: Decodable {
    let levels: [String: Int]
    let suppressed: Int?
    let results: Int?
    let records: Int?
    let suites: Int?
  }

  private static let formats = ["sarif", "junit", "gitlab", "rdjson", "json-lines"]

  @Test("others find in a report what authcfg found", arguments: formats)
  func numbers(_ format: String) async throws {
    let folder = Fixture.path("Rules")
    let output = try TemporaryFolder()
    let path = output.path + "/report"
    let run = await CommandRun(
      [
        "lint", ".", "--no-verify-hashes", "--format", format, "--output", path, "--format", "json",
      ],
      in: folder
    )
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(run.output))
    let answer = try PythonOracle.run("read_reports.py", arguments: [format, path, folder])
    let found = try JSONDecoder().decode(Understood.self, from: Data(answer.utf8))
    #expect(found.levels["error", default: 0] == document.summary.errors)
    #expect(found.levels["warning", default: 0] == document.summary.warnings)
    #expect(found.levels["note", default: 0] == document.summary.notes)
    let all = document.diagnostics.count + document.summary.suppressed
    #expect(found.suppressed ?? document.summary.suppressed == document.summary.suppressed)
    #expect(document.summary.suppressed > 0)
    #expect(found.results ?? all == all)
    #expect(found.records ?? all == all || found.records == document.diagnostics.count)
    #expect(found.suites ?? document.files.count == document.files.count)
  }

  @Test("a fingerprint stays when lines come or go above it")
  func fingerprints() async throws {
    let bad = try String(decoding: Fixture.bytes("Rules/insecure-issuer/bad.yaml"), as: UTF8.self)
    let prints = try await [bad, "# one\n# two\n" + bad].asyncMap { text in
      let run = await CommandRun(
        ["lint", "-", "--stdin-filename", "values.yaml", "--format", "gitlab"],
        in: Fixture.path(""),
        standardInput: Array(text.utf8)
      )
      return try JSONDecoder().decode([Issue].self, from: Data(run.output)).map(\.fingerprint)
    }
    #expect(prints[0] == prints[1])
    #expect(!prints[0].isEmpty)
  }

  private struct Issue: Decodable {
    let fingerprint: String
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(
    _ transform: (Element) async throws -> Result
  ) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { try await results.append(transform(element)) }
    return results
  }
}
