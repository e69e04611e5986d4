extension SourceFile {
  /// The bytes of the file with `edits` made, which are of this file and in order, none overlapping
  /// another.
  public func bytes(after edits: [Edit]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    for edit in edits {
      output += bytes[position..<edit.range.start]
      output += replacementBytes(of: edit)
      position = edit.range.end
    }
    return output + bytes[position...]
  }

  /// The bytes that `edit`, one of this file, puts in the place of its range.
  public func replacementBytes(of edit: Edit) -> [UInt8] {
    edit.replacement.flatMap { piece in
      switch piece {
      case .text(let text): Array(text.utf8)
      case .source(let range, let shift): indented(range, by: shift)
      case .base64(let range): Array(Base64.encode(bytes[range.start..<range.end]).utf8)
      }
    }
  }

  /// The bytes of `range`, each line behind the first one with `shift` more blanks.
  private func indented(_ range: SourceRange, by shift: Int) -> [UInt8] {
    var output: [UInt8] = []
    var offset = range.start
    while offset < range.end {
      let lineEnd = bytes[offset..<range.end].firstIndex(of: UInt8(ascii: "\n"))
      let next = lineEnd.map { $0 + 1 } ?? range.end
      if offset > range.start { output += shifted(&offset, upTo: next, by: shift) }
      output += bytes[offset..<next]
      offset = next
    }
    return output
  }

  /// The blanks to put before the line at `offset`, which moves behind those to leave out.
  private func shifted(_ offset: inout Int, upTo end: Int, by shift: Int) -> [UInt8] {
    if shift < 0 {
      let blanks = bytes[offset..<end].prefix { $0 == UInt8(ascii: " ") }.count
      offset += min(-shift, blanks)
      return []
    }
    let isEmpty = bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
    return isEmpty ? [] : [UInt8](repeating: UInt8(ascii: " "), count: shift)
  }
}
