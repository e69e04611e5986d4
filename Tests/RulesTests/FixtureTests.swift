import AuthModel
import Commands
import Diagnostics
import Foundation
import Linting
import Reporting
import Testing
import TestSupport
import YAML

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
    let bad = fixed.unfixed
    for (before, after) in zip(bad.files, fixed.files) {
      let file = try Fixture.source("Rules/\(bad.rule)/\(before)")
      let (mended, fixer) = try await mend(file, bad)
      #expect(fixer.refusals == [])
      #expect(!fixer.gaveUp, "a fix does not silence its finding")
      try expectGolden(
        String(decoding: mended.bytes, as: UTF8.self),
        "Rules/\(fixed.rule)/\(after)"
      )
      #expect(try await mend(mended, bad).file.bytes == mended.bytes, "a second run fixes more")
    }
  }

  @Test("a fix leaves every line alone that it does not edit", arguments: RuleCase.all("fixed"))
  func otherLines(_ fixed: RuleCase) async throws {
    let bad = fixed.unfixed
    #expect(bad.files.count == fixed.files.count)
    for (before, after) in zip(bad.files, fixed.files) {
      try await otherLines(from: before, to: after, bad)
    }
  }

  private func otherLines(
    from bad: String,
    to fixed: String,
    _ example: RuleCase
  ) async throws {
    let file = try Fixture.source("Rules/\(example.rule)/\(bad)")
    let first = try await findings(in: file, example).filter { $0.rule == example.rule }
    let edited = Set(
      first.flatMap { $0.fix?.edits ?? [] }
        .flatMap { [Int]($0.range.start.line...$0.range.end.line) }
    )
    let before = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = try Fixture.bytes("Rules/\(example.rule)/\(fixed)")
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    let lost = after.difference(from: before).removals.compactMap { change in
      if case .remove(let offset, _, _) = change { offset + 1 } else { nil }
    }
    // What a second round does, after a place behind which nothing could be read, is not looked at.
    if example.rule != "syntax-error" { #expect(edited.isSuperset(of: lost)) }
    #expect(!lost.isEmpty || before.count < after.count)
  }

  @Test("'lint --fix' mends a bad file at once, and only once", arguments: RuleCase.all("bad"))
  func command(_ bad: RuleCase) async throws {
    let folder = try TemporaryFolder()
    for file in bad.files + bad.givenFiles { try folder.write(bad.text(of: file), to: file) }
    let arguments = ["lint", "--fix", "--unsafe-fixes"] + bad.options + bad.arguments
    let first = await CommandRun(arguments, in: folder.path)
    #expect(first.status == .clean || first.status == .findings, "\(first.errorText)")
    #expect(!first.errorText.contains("gave up"), "\(first.errorText)")
    let mended = try bad.files.map(folder.text)
    let second = await CommandRun(arguments, in: folder.path)
    #expect(!second.errorText.contains("fixed"), "\(second.errorText)")
    #expect(try bad.files.map(folder.text) == mended)
    #expect(second.text == first.text)
  }

  /// Makes the rule's own fixes in `file`, safe and unsafe, as `lint --fix` does.
  private func mend(
    _ file: SourceFile,
    _ example: RuleCase
  ) async throws -> (file: SourceFile, fixer: Fixer) {
    var fixer = Fixer(allowing: Set(Fix.Safety.allCases))
    var file = file
    while true {
      let own = try await findings(in: file, example).filter { $0.rule == example.rule }
      let diagnostics = own.map { Diagnostic($0, in: file) }
      let stream = read(byName: file)
      guard let next = fixer.next([stream], diagnostics)?.first else { return (file, fixer) }
      file = next
    }
  }

  private func findings(
    in file: SourceFile,
    _ example: RuleCase
  ) async throws -> [LintDocument.Finding] {
    let run = await CommandRun(
      ["lint", "-", "--stdin-filename", file.path, "--format", "json"] + example.options,
      in: example.folder,
      standardInput: file.bytes
    )
    return try LintDocument.decode(run.output).diagnostics
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

extension Diagnostic {
  fileprivate init(_ finding: LintDocument.Finding, in file: SourceFile) {
    self.init(
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: SourceRange(finding.range, in: file),
      fix: finding.fix.map { Fix($0, in: file) }
    )
  }
}

extension Fix {
  fileprivate init(_ fix: LintDocument.Fix, in file: SourceFile) {
    let edits = fix.edits.map { edit in
      let pieces = edit.replacement.map { Edit.Piece($0, in: file) }
      return Edit(SourceRange(edit.range, in: file), with: pieces)
    }
    self.init(fix.title, safety: fix.safety, edits: edits)
  }
}

extension SourceRange {
  fileprivate init(_ range: LintDocument.Range, in file: SourceFile) {
    self.init(file: file.id, start: range.start.offset, end: range.end.offset)
  }
}

extension Edit.Piece {
  fileprivate init(_ piece: LintDocument.Piece, in file: SourceFile) {
    let source = piece.source.map { SourceRange($0, in: file) }
    self =
      switch (source, piece.encoding) {
      case (nil, _): .text(piece.text ?? "")
      case (let source?, .base64): .base64(source)
      case (let source?, nil): .source(source, indentedBy: piece.indentedBy ?? 0)
      }
  }
}
