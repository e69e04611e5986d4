import Diagnostics
import Testing

@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable {
    LineTable(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
  }

  @Test(
    "an offset has a line and a column in Unicode scalars",
    arguments: [
      ("", 0, 1, 1), ("ab", 1, 1, 2), ("ab", 2, 1, 3), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
      ("a\n", 2, 2, 1), ("é: 1", 4, 1, 4), ("a\r\nb", 3, 2, 1), ("\u{FEFF}ab", 4, 1, 2),
      ("\u{FEFF}ab", 0, 1, 1), ("a\u{2028}b", 4, 1, 3), ("e\u{301}x", 3, 1, 3),
    ]
  )
  func position(text: String, offset: Int, line: Int, column: Int) {
    #expect(table(text).position(of: offset) == SourcePosition(line: line, column: column))
  }

  @Test(
    "a line's range leaves out its break and a byte-order mark",
    arguments: [
      ("a\nbc\n", 2, 2..<4), ("a\r\nb", 1, 0..<1), ("\u{FEFF}a", 1, 3..<4), ("a\n", 2, 2..<2),
    ]
  )
  func lineRange(text: String, line: Int, bytes: Range<Int>) {
    let range = table(text).range(ofLine: line)
    #expect(range.start..<range.end == bytes)
  }
}
