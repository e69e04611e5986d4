import Diagnostics
import Testing

@Suite struct EditTests {
  @Test(
    "what is moved is indented line by line, the first one left out",
    arguments: [
      ("a:\n  b: 1\n", 2, "a:\n    b: 1\n"), ("a:\n  b: 1", 2, "a:\n    b: 1"),
      ("a:\n    b: 1\n", -2, "a:\n  b: 1\n"), ("a:\n  b: 1\n c\n", -2, "a:\nb: 1\nc\n"),
      ("a:\n\n  b: 1\n", 2, "a:\n\n    b: 1\n"), ("a:\n \n  b\n", -2, "a:\n\nb\n"),
      ("a:\r\n\r\n  b: 1\r\n", 2, "a:\r\n\r\n    b: 1\r\n"), ("a:\n  b\n", 0, "a:\n  b\n"),
      ("a:\n\tb\n", 2, "a:\n  \tb\n"), ("a:\n\tb\n", -2, "a:\n\tb\n"), ("", 2, ""),
    ]
  )
  func indentation(text: String, shift: Int, moved: String) {
    let file = SourceFile(path: "a.yaml", bytes: Array("<\(text)>".utf8))
    let range = file.range.slice(1, count: file.bytes.count - 2)
    let edit = Edit(range, with: [.text("["), .source(range, indentedBy: shift), .text("]")])
    #expect(String(decoding: file.replacementBytes(of: edit), as: UTF8.self) == "[\(moved)]")
  }

  @Test("what is moved may be put into base64")
  func encoding() {
    let file = SourceFile(path: "a.yaml", bytes: Array("b'any carnal pleas'".utf8))
    let edit = Edit(
      file.range,
      with: [.text("\""), .base64(file.range.slice(2, count: 16)), .text("\"")]
    )
    let bytes = file.replacementBytes(of: edit)
    #expect(String(decoding: bytes, as: UTF8.self) == "\"YW55IGNhcm5hbCBwbGVhcw==\"")
  }

  @Test("an edit without text is a deletion")
  func deletion() {
    let range = SourceRange(file: SourceFile.ID(0), start: 0, end: 1)
    #expect(Edit(range, with: "").replacement == [])
  }

  @Test("a fix may move what it takes away, and nothing else")
  func copies() async {
    await #expect(processExitsWith: .failure) {
      let file = SourceFile.ID(0)
      let moved = SourceRange(file: file, start: 0, end: 4)
      let place = SourceRange(file: file, start: 9, end: 9)
      let part = SourceRange(file: file, start: 0, end: 3)
      _ = Fix(
        "copy",
        edits: [Edit(part, with: ""), Edit(place, with: [.source(moved, indentedBy: 0)])]
      )
    }
  }
}
