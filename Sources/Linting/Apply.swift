public import Diagnostics

/// Makes the edits of `fixes` in `file`; of fixes that overlap, the one that starts first is made.
///
/// Every byte outside the edited ranges stays as it is. Edits of other files are left alone.
public func apply(_ fixes: [Fix], to file: SourceFile) -> [UInt8] {
  var output: [UInt8] = []
  var position = 0
  for edit in compatibleEdits(of: fixes, in: file) {
    output += file.bytes[position..<edit.range.start]
    output += edit.replacement.utf8
    position = edit.range.end
  }
  return output + file.bytes[position...]
}

/// The edits of those fixes that do not touch what an earlier one has taken, in order of place.
private func compatibleEdits(of fixes: [Fix], in file: SourceFile) -> [Edit] {
  var chosen: [Edit] = []
  for fix in fixes {
    let edits = fix.edits.filter { $0.range.file == file.id }
    let collides = edits.contains { edit in
      chosen.contains { $0 != edit && $0.overlaps(edit) }
    }
    if !collides { chosen += edits.filter { !chosen.contains($0) } }
  }
  return chosen.sorted { $0.range < $1.range }
}

extension Edit {
  /// Whether both cannot be made: they share a byte, or insert at the same place.
  fileprivate func overlaps(_ other: Edit) -> Bool {
    if range.isEmpty || other.range.isEmpty {
      return range.start <= other.range.end && other.range.start <= range.end
    }
    return range.start < other.range.end && other.range.start < range.end
  }
}
