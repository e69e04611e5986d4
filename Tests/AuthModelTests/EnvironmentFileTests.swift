import AuthModel
import Diagnostics
import Testing
import YAML

/// Files of `NAME=value` lines.
@Suite struct EnvironmentFileTests {
  private static func read(_ text: String, limits: Limits = .standard) -> YAML.Stream {
    EnvironmentFile.read(SourceFile(path: ".env", bytes: Array(text.utf8)), limits: limits)
  }

  /// `NAME=value` for each variable of `text`.
  private static func variables(_ text: String) -> [String] {
    let root = read(text).documents.first?.root
    return root?.entries.map { "\($0.key.text)=\($0.value.text)" } ?? []
  }

  @Test(
    "values are what Compose makes of them",
    arguments: [
      ("A=b", ["A=b"]),
      ("A=b\nC=d\n", ["A=b", "C=d"]),
      ("\u{FEFF}A=b\r\n\r\nC=d\r\n", ["A=b", "C=d"]),
      ("# A=b\n   # C=d\n\n\tE=f", ["E=f"]),
      ("export A=b\nexport  C=d\nexport\nexport=e", ["A=b", "C=d", "export=e"]),
      ("A = b \t\nC=d e", ["A=b", "C=d e"]),
      ("A=b # c\nD=e# f\nG=#h\nI= # j\nK=l\t#m", ["A=b", "D=e# f", "G=#h", "I=", "K=l"]),
      ("A=\nC=d", ["A=", "C=d"]),
      ("A=\"b # c\" # d\nE='f'g", ["A=b # c", "E=f"]),
      (#"A="b\n\"c\"\t\\\x""# + "\n" + #"D='e\n\'f'"#, ["A=b\n\"c\"\t\\\\x", "D=e\\n'f"]),
      ("A=\"b\nC=d\"\nE='f\r\ng'", ["A=b\nC=d", "E=f\r\ng"]),
      ("A='it\nC=d", ["A='it", "C=d"]),
      ("A=b=c==\nD.e-F=g\n9=1", ["A=b=c==", "D.e-F=g", "9=1"]),
      ("A\nB: c\nif [ $D = e ]; then\nF=g\nfi\n=h", ["F=g"]),
      ("A=grün\nB=\u{A0}c", ["A=grün", "B=\u{A0}c"]),
      ("", []), ("\n# nothing\n", []),
    ]
  )
  func values(_ text: String, _ expected: [String]) {
    #expect(Self.variables(text) == expected)
  }

  @Test(
    "'docker run --env-file' takes all behind the sign for the value",
    arguments: [
      ("A=\"b\" # c\n", ["A=\"b\" # c"]), ("A= b \r\nC='d'", ["A= b ", "C='d'"]),
      (" A=b\n# C=d\n\nE=\n", ["A=b", "E="]), ("export A=b\nC =d\nE\nF=g", ["F=g"]),
      ("A=\"b\nC=d\"", ["A=\"b", "C=d\""]),
    ]
  )
  func docker(_ text: String, _ expected: [String]) {
    let file = SourceFile(path: ".env", bytes: Array(text.utf8))
    let stream = EnvironmentFile.read(file, as: .docker)
    let entries = stream.documents.first?.root.map { Array($0.entries) } ?? []
    #expect(entries.map { "\($0.key.text)=\($0.value.text)" } == expected)
    #expect(stream.problems.isEmpty)
  }

  @Test("each range spells its text")
  func ranges() throws {
    let text = "# x\nexport A=b # c\nD=\"e f\"\nG=\nH='i\nj'\nK=\"l\\nm\"\n"
    let stream = Self.read(text)
    let root = try #require(stream.documents.first?.root)
    let spelled = root.entries.map { stream.file.text(in: $0.value.range) }
    #expect(spelled == ["b", "\"e f\"", "", "'i\nj'", "\"l\\nm\""])
    let texts = root.entries.map { $0.value.textRange.map(stream.file.text) }
    #expect(texts == ["b", "e f", "", "i\nj", nil])
    #expect(root.entries.allSatisfy { stream.file.text(in: $0.key.range) == $0.key.text })
    #expect(stream.comments().map(\.text) == ["# x", "# c"])
    #expect(stream.comments().map(\.isAlone) == [true, false])
  }

  @Test("a value is text, whatever it looks like")
  func types() {
    let root = Self.read("A=1\nB=true\nC=null\n").documents.first?.root
    #expect(root?.entries.allSatisfy { $0.value.style != .plain } == true)
  }

  @Test("a quotation mark that nothing closes is a problem, and only that line is lost")
  func openQuote() {
    let stream = Self.read("A=\"b\nC=d\n")
    #expect(stream.problems.map(\.range) == [stream.file.range(2, 3)])
    #expect(Self.variables("A=\"b\nC=d\n") == ["A=\"b", "C=d"])
    #expect(stream.unreadStart == nil)
  }

  @Test(
    "a name that no variable can have is a problem",
    arguments: [
      ("A B=c", "A B"), ("  A B = c", "A B"), ("\"A\"=b", "\"A\""), ("A\nB C=d", "B C"),
      ("export A B=c", nil), ("if A = b; then", nil), ("[ A = b ]", nil), ("set A=b", nil),
      ("A", nil), ("A: b", nil), ("A=\"b\" C D=e", nil), ("# A B=c", nil), ("$A B=c", nil),
      ("=b", nil), ("'A'=b", nil),
    ]
  )
  func brokenNames(_ text: String, _ place: String?) {
    let stream = Self.read(text)
    #expect(stream.problems.map { stream.file.text(in: $0.range) } == (place.map { [$0] } ?? []))
  }

  @Test("the limits hold")
  func limits() {
    let large = Self.read("A=bcd\n", limits: Limits(fileSize: 4))
    #expect(large.problems.map(\.kind) == [.fileTooLarge(limit: 4)])
    #expect(large.documents.isEmpty)
    let long = Self.read("A=b\nC=defgh\nI=j\n", limits: Limits(scalarSize: 4))
    #expect(long.problems.map(\.kind) == [.scalarTooLarge(limit: 4)])
    #expect(long.unreadStart == 4)
    #expect(long.documents.first?.root?.entries.map(\.key.text) == ["A"])
  }

  @Test(
    "files are known by their names",
    arguments: [
      (".env", true), ("a/b/.env", true), ("dev.env", true), (".env.local", true),
      (".env-sample", true), ("app.env.example", true), (".envrc", false), ("env", false),
      ("app.env.yaml", false), (".env.json", false), ("a.env/values", false),
      ("x.environment", false),
    ]
  )
  func names(_ path: String, _ isOne: Bool) {
    #expect(EnvironmentFile.isCalledLikeOne(path) == isOne)
  }
}
