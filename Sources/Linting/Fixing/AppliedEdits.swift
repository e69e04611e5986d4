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
    self.edits = edits.sorted { $0.range < $1.range }
    var newRanges: [Range<Int>] = []
    var output: [UInt8] = []
    var position = 0
    for edit in self.edits {
      output += file.bytes[position..<edit.range.start]
      let start = output.count
      output += file.replacementBytes(of: edit)
      newRanges.append(start..<output.count)
      position = edit.range.end
    }
    bytes = output + file.bytes[position...]
    self.newRanges = newRanges
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
