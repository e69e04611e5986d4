/// Lines of one text that stand in the place of lines of another.
struct LineChange {
  /// The lines that go, counted from 0.
  let old: Range<Int>
  /// The lines that come.
  let new: Range<Int>

  /// The changes that make `new` of `old`, in order, with unchanged lines between each two.
  static func all(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [LineChange] {
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let limit = min(old.count, new.count) - shared
    let sharedEnd = zip(old.reversed(), new.reversed()).prefix(limit).prefix { $0 == $1 }.count
    let oldLines = old[shared..<(old.count - sharedEnd)]
    let newLines = new[shared..<(new.count - sharedEnd)]
    let difference = Array(newLines).difference(from: Array(oldLines))
    let removed = Set(difference.removals.map { $0.offset + shared })
    let inserted = Set(difference.insertions.map { $0.offset + shared })
    var changes: [LineChange] = []
    var (oldEnd, newEnd) = (shared, shared)
    while oldEnd < oldLines.endIndex || newEnd < newLines.endIndex {
      let start = (old: oldEnd, new: newEnd)
      while removed.contains(oldEnd) { oldEnd += 1 }
      while inserted.contains(newEnd) { newEnd += 1 }
      if start == (oldEnd, newEnd) {
        (oldEnd, newEnd) = (oldEnd + 1, newEnd + 1)
      } else {
        changes.append(LineChange(old: start.old..<oldEnd, new: start.new..<newEnd))
      }
    }
    return changes
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
