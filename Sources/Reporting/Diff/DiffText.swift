import Diagnostics

/// One of the two texts of a difference, line by line.
struct DiffText {
  private let source: SourceFile
  private let redaction: Redaction
  /// The lines with their line feeds, which only the last one may lack.
  let lines: [ArraySlice<UInt8>]

  init(_ file: LintReport.File) {
    source = file.source
    redaction = file.redaction()
    let bytes = file.source.bytes
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { bytes[$0.startIndex..<min($0.endIndex + 1, bytes.count)] }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// The line at `index` behind `mark`, as far as it may be shown.
  func line(_ index: Int, _ mark: UInt8) -> [UInt8] {
    var bytes = [mark]
    for piece in pieces(of: index) {
      switch piece {
      case .hidden: bytes += Excerpt.mark.utf8
      case .shown(let part): bytes += shown(part)
      }
    }
    let isEnded = lines[index].last == UInt8(ascii: "\n")
    return bytes + (isEnded ? "\n" : "\n\\ No newline at end of file\n").utf8
  }

  /// Whether the line at `index` is shown as it is.
  func isWhole(_ index: Int) -> Bool {
    line(index, 0).dropFirst().starts(with: lines[index])
  }

  private func pieces(of index: Int) -> [Redaction.Piece] {
    let line = lines[index]
    let end = line.last == UInt8(ascii: "\n") ? line.endIndex - 1 : line.endIndex
    let range = source.range(line.startIndex, end)
    // What is commented out may be a secret as well as what is not.
    guard let comment = line.firstIndex(where: { !$0.isBlank }), line[comment] == UInt8(ascii: "#"),
      comment + 1 < end
    else { return redaction.pieces(of: range, in: source) }
    let text = comment + 1 - line.startIndex
    return [
      .shown(range.slice(0, count: text)), .hidden(range.slice(text, count: range.count - text)),
    ]
  }

  /// The bytes of `part`, of which a tab and the end of a line of Windows cannot steer a terminal.
  private func shown(_ part: SourceRange) -> [UInt8] {
    let bytes = source.bytes[part.start..<part.end]
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return Array(bytes) }
    return source.text(in: part).unicodeScalars.flatMap { scalar in
      let isKept = scalar == "\t" || scalar == "\r"
      return Array((isKept ? String(scalar) : String(scalar).printable).utf8)
    }
  }
}
