import Diagnostics
import Foundation
import Linting
import Reporting
import Testing
import TestSupport

@Suite struct FixtureTests {
  @Test("a bad file is reported on exactly its marked lines", arguments: RuleCase.all("bad"))
  func marks(_ example: RuleCase) async throws {
    let run = await example.lint(["--format", "json"])
    let found = try LintDocument.decode(run.output).diagnostics.map { finding in
      "\(finding.file):\(finding.range.start.line): \(finding.rule)"
    }
    try #expect(Set(found).sorted() == example.marks.sorted())
    #expect(found.contains { $0.hasSuffix(": \(example.rule)") }, "the rule does not report")
  }

  @Test("a report on a bad file is as recorded", arguments: RuleCase.all("bad"))
  func golden(_ example: RuleCase) async throws {
    let run = await example.lint([])
    try expectGolden(run.text, "Rules/\(example.rule)/\(example.stem).txt")
  }

  @Test(
    "a good file has no error, no warning, and no note of its rule",
    arguments: RuleCase.all("good")
  )
  func silence(_ example: RuleCase) async throws {
    let run = await example.lint(["--format", "json"])
    let document = try LintDocument.decode(run.output)
    let loud = document.diagnostics.filter { $0.severity != .note || $0.rule == example.rule }
    #expect(loud.map { "\($0.range.start.line): \($0.rule): \($0.message)" } == [])
    #expect(document.summary.recognized > 0, "nothing was recognized, so nothing was tested")
  }

  @Test("the fixes of a bad file make the fixed one", arguments: RuleCase.all("fixed"))
  func fixes(_ fixed: RuleCase) async throws {
    let name = "bad" + fixed.name.dropFirst("fixed".count)
    let bad = RuleCase(rule: fixed.rule, name: name)
    let file = try Fixture.source("Rules/\(bad.rule)/\(name)")
    let mended = try await mend(file, bad)
    try expectGolden(String(decoding: mended, as: UTF8.self), "Rules/\(fixed.rule)/\(fixed.name)")
    let again = SourceFile(path: name, bytes: mended)
    #expect(try await mend(again, bad) == mended, "a second fix changes the file again")
  }

  /// Applies the rule's own fixes to `file`.
  private func mend(_ file: SourceFile, _ example: RuleCase) async throws -> [UInt8] {
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", file.path, "--format", "json"] + example.options,
      in: example.folder,
      standardInput: file.bytes
    )
    let findings = try LintDocument.decode(run.output).diagnostics
    let fixes = findings.filter { $0.rule == example.rule }.compactMap(\.fix)
    return apply(fixes.map { Fix($0, in: file) }, to: file)
  }
}

extension RuleCase {
  /// Lints the case alone, as a person in its folder would.
  func lint(_ options: [String]) async -> CommandRun {
    await CommandRun(["lint"] + options + self.options + arguments, in: folder)
  }
}

extension LintDocument {
  static func decode(_ bytes: [UInt8]) throws -> LintDocument {
    try JSONDecoder().decode(LintDocument.self, from: Data(bytes))
  }
}

extension Fix {
  fileprivate init(_ fix: LintDocument.Fix, in file: SourceFile) {
    let edits = fix.edits.map { edit in
      let start = edit.range.start.offset
      let range = SourceRange(file: file.id, start: start, end: edit.range.end.offset)
      return Edit(range, with: edit.replacement)
    }
    self.init(fix.title, edits: edits)
  }
}
