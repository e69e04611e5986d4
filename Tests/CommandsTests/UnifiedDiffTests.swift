import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  private static func difference(
    from old: String,
    to new: String,
    path: String = "values.yaml"
  ) -> String {
    let files = [old, new].map { text in
      LintReport.File(
        source: SourceFile(path: path, bytes: Array(text.utf8)),
        kinds: [],
        redaction: { Redaction(concealed: [], unread: nil) }
      )
    }
    return String(decoding: UnifiedDiff(from: files[0], to: files[1]).bytes, as: UTF8.self)
  }

  private static func lines(_ numbers: [Int]) -> String {
    numbers.map { "line \($0)\n" }.joined()
  }

  @Test("changes whose surroundings meet are one hunk, with three lines around them")
  func hunks() {
    let old = Array(1...30)
    let new = old.map { [5, 11, 20].contains($0) ? -$0 : $0 }
    let hunks = Self.difference(from: Self.lines(old), to: Self.lines(new))
      .split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(hunks == ["@@ -2,13 +2,13 @@", "@@ -17,7 +17,7 @@"])
    #expect(Self.difference(from: "a\n", to: "a\n") == "")
  }

  @Test(
    "a missing line feed at the end is said, and a file may begin or end empty",
    arguments: [("a\nb", "a\nc"), ("a\nb", "a\nb\n"), ("a\nb\n", "a\nb"), ("", "a\n"), ("a\n", "")]
  )
  func ends(_ old: String, _ new: String) throws {
    let text = Self.difference(from: old, to: new)
    let hasSign = text.contains("\\ No newline at end of file\n")
    #expect(hasSign == [old, new].contains { !$0.isEmpty && !$0.hasSuffix("\n") })
    try expectApplies(text, from: old, to: new)
  }

  @Test(
    "names are written as git writes them",
    arguments: ["a b.yaml", "./deep/x.yaml", "q\"uote.yaml", "ümlaut.yaml", "t\tab.yaml"]
  )
  func names(_ path: String) throws {
    let text = Self.difference(from: "a\n", to: "b\n", path: path)
    try expectApplies(text, from: "a\n", to: "b\n", path: path)
  }

  @Test("git and patch make the new text of the old one", arguments: 0..<24)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let ending = seed.isMultiple(of: 5) ? "\r\n" : "\n"
    let old = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      generator.text(of: "ab:\t ", count: 0...3) + ending
    }
    var new = old
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let index = Int.random(in: 0...new.count, using: &generator)
      if Bool.random(using: &generator) || index == new.count {
        new.insert("new \(index)\(ending)", at: index)
      } else {
        new.remove(at: index)
      }
    }
    var texts = (old.joined(), new.joined())
    if seed.isMultiple(of: 3) { texts.1 += "the end" }
    guard texts.0 != texts.1 else { return }
    let text = Self.difference(from: texts.0, to: texts.1)
    try expectApplies(text, from: texts.0, to: texts.1)
  }

  /// Expects that `git apply` and `patch` make `new` of `old` by means of `text`.
  private func expectApplies(
    _ text: String,
    from old: String,
    to new: String,
    path: String = "values.yaml"
  ) throws {
    let commands = ["git apply --whitespace=nowarn", "patch -s -p1 --binary -i"]
    for command in commands {
      let folder = try TemporaryFolder()
      try folder.write(old, to: path)
      try folder.write(text, to: "x.diff")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(command) x.diff"]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.environment = ["PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": "/"]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(command)\n\(text)")
      // Both take a file away that has become empty.
      #expect((try? folder.text(of: path)) ?? "" == new, "\(command)\n\(text)")
    }
  }
}
