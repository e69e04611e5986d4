import Diagnostics

/// Finds what `pip install` is told in the commands of a shell.
///
/// Sources: pip, "pip install"; Dockerfile reference, RUN in its shell form.
struct PipCommand {
  private let bytes: [UInt8]
  private let file: SourceFile.ID
  private var words: [Range<Int>] = []
  private(set) var requirements: [PythonRequirement] = []

  /// Reads the commands at `range` of `source`.
  init(at range: SourceRange, in source: SourceFile) {
    bytes = source.bytes
    file = source.id
    var index = range.start
    while index < range.end {
      index = skippingBlanks(from: index, to: range.end)
      guard index < range.end else { break }
      if isSeparator(bytes[index]) {
        finish()
        index += 1
        continue
      }
      let end = wordEnd(from: index, to: range.end)
      words.append(index..<end)
      index = end
    }
    finish()
  }

  /// Goes behind blanks, line breaks that are escaped, and comments between lines that are continued.
  private func skippingBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index].isBlank || bytes[index] == 0x0D {
        index += 1
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1].isBreak {
        index += bytes[index + 1] == 0x0D && index + 2 < end ? 3 : 2
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < end, !bytes[index].isBreak { index += 1 }
        if index < end { index += 1 }
      } else {
        return index
      }
    }
    return index
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte.isBreak || "&|;()".utf8.contains(byte)
  }

  private func wordEnd(from start: Int, to end: Int) -> Int {
    var index = start
    var quote: UInt8?
    while index < end {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte.isQuote {
        quote = byte
      } else if quote == nil, byte.isBlank || isSeparator(byte) {
        return index
      } else if quote == nil, byte == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1].isBreak
      {
        return index
      }
      index += 1
    }
    return end
  }

  /// Takes what the command that has just ended installs.
  private mutating func finish() {
    defer { words = [] }
    let texts = words.map { String(decoding: bytes[$0], as: UTF8.self) }
    guard let pip = texts.firstIndex(where: Self.isPip),
      let first = texts[pip...].firstIndex(of: "install")
    else { return }
    var index = first + 1
    while index < words.count {
      let text = texts[index]
      if text.hasPrefix("-") {
        index += Self.optionsWithValue.contains(text) ? 2 : 1
        continue
      }
      let isQuoted = bytes[words[index].lowerBound].isQuote && words[index].count > 1
      let inner =
        isQuoted
        ? bytes[(words[index].lowerBound + 1)..<(words[index].upperBound - 1)]
        : bytes[words[index]]
      // A path or a URL names no package.
      if !inner.contains(where: { "/:$".utf8.contains($0) }), inner.first != UInt8(ascii: "."),
        let requirement = PythonRequirement(inner, in: file)
      {
        requirements.append(requirement)
      }
      index += 1
    }
  }

  private static func isPip(_ word: String) -> Bool {
    let name = FilePathText.name(of: word)
    return name == "pip" || name == "pip3" || name.hasPrefix("pip3.")
  }

  private static let optionsWithValue: Set = [
    "-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-i", "--index-url",
    "--extra-index-url", "-f", "--find-links", "-t", "--target", "--prefix", "--root",
    "--trusted-host", "--platform", "--python-version", "--proxy", "--cache-dir", "--src",
  ]
}
