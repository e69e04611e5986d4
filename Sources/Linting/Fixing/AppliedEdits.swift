import Diagnostics

/// Edits of one file, and what becomes of the file with them.
///
/// Every byte outside of the edited ranges stays as it is.
struct AppliedEdits: Sendable {
  /// The edits in order of place; none overlaps another.
  let edits: [Edit]
  /// Where the replacement of each edit stands in the new text.
  let newRanges: [Range<Int>]
  /// The new text.
  let bytes: [UInt8]

  /// Makes `edits`, none of which overlaps another, in `file`.
  init(_ edits: [Edit], to file: SourceFile) {
    let edits = edits.sorted { $0.range < $1.range }
    var shift = 0
    newRanges = edits.map { edit in
      let start = edit.range.start + shift
      let count = file.replacementBytes(of: edit).count
      shift += count - edit.range.count
      return start..<(start + count)
    }
    bytes = file.bytes(after: edits)
    self.edits = edits
  }

  /// Where the byte at `offset` of the old text stands in the new one; for one that was replaced,
  /// where its replacement starts.
  func newOffset(of offset: Int) -> Int {
    var shift = 0
    for (edit, newRange) in zip(edits, newRanges) where edit.range.start <= offset {
      if offset < edit.range.end { return newRange.lowerBound }
      shift = newRange.upperBound - edit.range.end
    }
    return offset + shift
  }
}
