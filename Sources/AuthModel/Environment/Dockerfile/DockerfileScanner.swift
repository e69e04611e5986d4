import Diagnostics
import YAML

/// Finds the instructions of a Dockerfile, one after the other.
///
/// Source: BuildKit, `frontend/dockerfile/parser/parser.go` and `directives.go`.
struct DockerfileScanner {
  /// An instruction.
  struct Instruction {
    /// Its first word.
    let keyword: Range<Int>
    /// What stands behind that.
    let arguments: Range<Int>
    /// The line that both are indices of.
    let line: JoinedLine
    /// Where the instruction ends, texts behind it included.
    let end: Int
  }

  /// The character that escapes, and continues a line at its end.
  private(set) var escape = UInt8(ascii: "\\")
  /// What Docker refuses.
  private(set) var problems: [Problem] = []
  private let file: SourceFile
  private let bytes: [UInt8]
  private var offset: Int

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    offset = file.textStart
    readDirectives()
  }

  /// The next instruction; `nil` at the end of the file.
  mutating func next() -> Instruction? {
    while offset < bytes.count {
      let start = skippingBlanks(from: offset)
      if start < bytes.count, !bytes[start].isBreak, bytes[start] != UInt8(ascii: "#") {
        let line = joinedLine(from: start)
        let first = line.skippingBlanks(from: line.bytes.startIndex)
        guard first < line.bytes.endIndex else { continue }
        let keyword = first..<line.wordEnd(from: first)
        let arguments = line.trimmed(from: keyword.upperBound)
        let all = line.range(first..<max(keyword.upperBound, arguments.upperBound))
        let end = skipTexts(of: keyword, arguments, line)
        return Instruction(keyword: keyword, arguments: arguments, line: line, end: end ?? all.end)
      }
      offset = file.nextLine(after: start)
    }
    return nil
  }

  // MARK: Lines

  /// The line from `start` on with those that it is continued on; comments and empty lines among them
  /// count for nothing.
  private mutating func joinedLine(from start: Int) -> JoinedLine {
    var end = file.lineEnd(of: start)
    offset = file.nextLine(after: end)
    guard var cut = continuation(start, end) else { return JoinedLine(file, start..<end) }
    var line = JoinedLine(file, start..<cut)
    while offset < bytes.count {
      let next = offset
      end = file.lineEnd(of: next)
      offset = file.nextLine(after: end)
      let first = skippingBlanks(from: next)
      if first >= end || bytes[first] == UInt8(ascii: "#") { continue }
      guard let nextCut = continuation(next, end) else {
        line.append(next..<end)
        return line
      }
      cut = nextCut
      line.append(next..<cut)
    }
    return line
  }

  /// Where the line ends before the character that continues it; `nil` if none does.
  private func continuation(_ start: Int, _ end: Int) -> Int? {
    var last = end
    while last > start, bytes[last - 1].isBlank { last -= 1 }
    guard last > start, bytes[last - 1] == escape else { return nil }
    // Two of them are one that is escaped.
    return last - 1 > start && bytes[last - 2] == escape ? nil : last - 1
  }

  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank || bytes[index] == 0x0D { index += 1 }
    return index
  }

  // MARK: Directives

  /// Reads the comments at the top that say how to read the rest.
  private mutating func readDirectives() {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") {
      let end = file.lineEnd(of: offset)
      let line = JoinedLine(file, offset + 1..<end)
      guard let sign = line.bytes.firstIndex(of: UInt8(ascii: "=")) else { return }
      let name = line.words(in: line.bytes.startIndex..<sign)
      guard name.count == 1, line.bytes[name[0]].allSatisfy(\.isAlphanumeric) else { return }
      let value = line.trimmed(from: sign + 1)
      guard !value.isEmpty else { return }
      if line.bytes[name[0]].map(\.inLowercase).elementsEqual("escape".utf8) {
        take(escape: value, line)
      }
      offset = file.nextLine(after: end)
    }
  }

  private mutating func take(escape value: Range<Int>, _ line: JoinedLine) {
    guard value.count == 1, "\\`".utf8.contains(line.bytes[value.lowerBound]) else {
      let words = "the escape character is '\\' or '`'"
      problems.append(Problem(.syntax(words), at: line.range(value)))
      return
    }
    escape = line.bytes[value.lowerBound]
  }

  // MARK: Texts behind an instruction

  /// Goes behind the lines that a heredoc gives to `RUN`, `COPY` or `ADD`.
  ///
  /// - Returns: Where the last of them ends; `nil` if there is none.
  private mutating func skipTexts(
    of keyword: Range<Int>,
    _ arguments: Range<Int>,
    _ line: JoinedLine
  ) -> Int? {
    guard line.bytes[arguments].contains(text: "<<") else { return nil }
    var words = line.words(in: arguments)
    var name = line.bytes[keyword]
    if DockerfileKeyword(name) == .onbuild, let inner = words.first {
      name = line.bytes[inner]
      words.removeFirst()
    }
    guard DockerfileKeyword(name)?.takesTexts == true else { return nil }
    let isList = words.first.map { line.bytes[$0.lowerBound] } == UInt8(ascii: "[")
    guard !isList else { return nil }
    var end: Int?
    for word in words {
      guard let heredoc = Heredoc(line.bytes[word]) else { continue }
      end = skip(heredoc)
      if end == nil {
        problems.append(Problem(.syntax("the text is never ended"), at: line.range(word)))
        offset = bytes.count
        return bytes.count
      }
    }
    return end
  }

  /// Goes behind the line that ends `heredoc`.
  private mutating func skip(_ heredoc: Heredoc) -> Int? {
    while offset < bytes.count {
      let end = file.lineEnd(of: offset)
      let start = offset
      offset = file.nextLine(after: end)
      if heredoc.isEnded(by: bytes[start..<end]) { return end }
    }
    return nil
  }
}

/// A word `<<NAME`, behind which lines follow up to one that is `NAME`.
private struct Heredoc {
  private let name: [UInt8]
  private let ignoresTabs: Bool

  init?(_ word: ArraySlice<UInt8>) {
    var rest = word.drop(while: \.isDigit)
    guard rest.starts(with: "<<".utf8) else { return nil }
    rest = rest.dropFirst(2)
    ignoresTabs = rest.first == UInt8(ascii: "-")
    if ignoresTabs { rest = rest.dropFirst() }
    name = rest.filter { !$0.isQuote }
    guard !name.isEmpty, !name.contains(UInt8(ascii: "<")) else { return nil }
  }

  func isEnded(by line: ArraySlice<UInt8>) -> Bool {
    let line = ignoresTabs ? line.drop { $0 == UInt8(ascii: "\t") } : line
    return line.elementsEqual(name)
  }
}
