import Diagnostics
import HelmValues
import YAML

/// Tells whether edits changed what a file means in the places that they touch, and nowhere else.
///
/// An entry whose key or indentation an edit touches may change, come and go, and so may an item of
/// a list. All others must be there before and after, in the same order and below the same keys. If
/// an edit touches their value it may change, else it must be the same typed value to Helm. An edit
/// inside of a collection touches only the innermost value that it lies in. What several aliases
/// stand for is touched for all of them. A text that is YAML itself is compared in the same way.
///
/// A mapping that loses its last entry would be null, which takes away a chart's defaults: a fix has
/// to put something in its place.
struct TreeComparison {
  private let old: Side
  private let new: Side
  private let edits: AppliedEdits
  /// The targets of aliases that were compared.
  private var compared: Set<[Node]> = []

  /// Whether `newStream`, read from the text that `edits` make of `oldStream`, can still be read as
  /// far as the old one and differs only in what the edits touch.
  static func isAsIntended(from old: Stream, to new: Stream, by edits: AppliedEdits) -> Bool {
    let oldTail = old.unreadStart
    let newTail = oldTail.map(edits.newOffset)
    guard readsAsFar(from: old, to: new, newTail: newTail, edits) else { return false }
    var comparison = TreeComparison(
      old: Side(bytes: old.file.bytes, footprint: .old(edits, tail: oldTail)),
      new: Side(
        bytes: new.file.bytes,
        footprint: .new(edits, of: old.file, tail: newTail)
      ),
      edits: edits
    )
    return comparison.areValuesAlike(
      old.documents.compactMap(\.root),
      new.documents.compactMap(\.root)
    )
  }

  private init(old: Side, new: Side, edits: AppliedEdits) {
    self.old = old
    self.new = new
    self.edits = edits
  }

  /// Whether the reader gets as far as it did, and finds nothing wrong that was not wrong before.
  private static func readsAsFar(
    from old: Stream,
    to new: Stream,
    newTail: Int?,
    _ edits: AppliedEdits
  ) -> Bool {
    if let newEnd = new.unreadStart {
      guard let oldEnd = old.unreadStart, newEnd >= edits.newOffset(of: oldEnd) else {
        return false
      }
    }
    var known = old.problems.map(\.kind)
    for problem in new.problems where problem.range.start < newTail ?? .max {
      guard let index = known.firstIndex(of: problem.kind) else { return false }
      known.remove(at: index)
    }
    return newTail != nil || new.duplicateKeyCount <= old.duplicateKeyCount
  }

  private mutating func areValuesAlike(_ left: [Node], _ right: [Node]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { areValuesAlike($0, $1) }
  }

  /// Whether two values are alike, or an edit touches them, or one put something where nothing was.
  private mutating func areValuesAlike(_ left: Node, _ right: Node) -> Bool {
    let mayDiffer = new.isTouched(right) && (old.isTouched(left) || left.isEmptyPlain)
    guard mayDiffer else { return areAlike(left, right) }
    guard let text = left.embeddedCollection, !old.isReplaced(left) else { return true }
    return right.embeddedStream().map { Self.isAsIntended(from: text, to: $0, by: edits) } ?? false
  }

  private mutating func areAlike(_ left: Node, _ right: Node) -> Bool {
    guard left.kind == right.kind, left.tag?.value == right.tag?.value else { return false }
    switch left.kind {
    case .scalar:
      return left.meansTheSame(as: right)
    case .alias:
      return areAliasesAlike(left, right)
    case .sequence:
      return areValuesAlike(
        left.items.filter { !old.isTouched(item: $0) },
        right.items.filter { !new.isTouched(item: $0) }
      )
    case .mapping:
      let leftEntries = left.entries.filter { !old.isTouched(key: $0.key, $0.value) }
      let rightEntries = right.entries.filter { !new.isTouched(key: $0.key, $0.value) }
      guard leftEntries.count == rightEntries.count else { return false }
      return zip(leftEntries, rightEntries).allSatisfy { left, right in
        areAlike(left.key, right.key) && areValuesAlike(left.value, right.value)
      }
    }
  }

  private mutating func areAliasesAlike(_ left: Node, _ right: Node) -> Bool {
    guard let leftTarget = left.target, let rightTarget = right.target else {
      return left.target == right.target
    }
    guard compared.insert([leftTarget, rightTarget]).inserted else { return true }
    return areValuesAlike(leftTarget, rightTarget)
  }
}

/// One of the two texts with its edited places.
private struct Side {
  let bytes: [UInt8]
  let footprint: Footprint

  /// Whether an edit touches the entry of `key` before its value: the indentation, the key or the
  /// colon.
  func isTouched(key: Node, _ value: Node) -> Bool {
    footprint.touches(startOfBlanks(before: key.fullRange.start)..<colonEnd(behind: key, value))
  }

  /// Whether an edit touches the dash of `item`, or replaces all of it.
  func isTouched(item: Node) -> Bool {
    var start = startOfBlanks(before: item.fullRange.start)
    if start > 0, bytes[start - 1] == UInt8(ascii: "-") {
      start = startOfBlanks(before: start - 1)
    }
    return footprint.touches(start..<item.fullRange.start)
      || footprint.covers(item.fullRange.start, item.fullRange.end)
  }

  /// Whether an edit touches `value` as a whole: a scalar anywhere, a collection only at its anchor
  /// or tag, or if all of it lies in one edited place.
  func isTouched(_ value: Node) -> Bool {
    let range = value.fullRange
    switch value.kind {
    case .scalar, .alias:
      return footprint.touches(closed: startOfBlanks(before: range.start), range.end)
    case .mapping, .sequence:
      return footprint.touches(range.start..<value.range.start)
        || footprint.covers(value.range.start, value.range.end)
    }
  }

  /// Whether an edit puts something in the place of all of `value`.
  func isReplaced(_ value: Node) -> Bool { footprint.covers(value.range.start, value.range.end) }

  private func colonEnd(behind key: Node, _ value: Node) -> Int {
    let keyEnd = key.range.end
    let valueStart = max(value.fullRange.start, keyEnd)
    return bytes[keyEnd..<valueStart].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? valueStart
  }

  private func startOfBlanks(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start
  }
}

extension Stream {
  fileprivate var duplicateKeyCount: Int { documents.reduce(0) { $0 + $1.duplicateKeys().count } }
}

extension Node {
  /// The text of a scalar as a stream, if it is a mapping or a list that could be read to its end.
  fileprivate var embeddedCollection: Stream? {
    guard let text = embeddedStream(), text.problems.isEmpty, text.unreadStart == nil else {
      return nil
    }
    return text.documents.contains { $0.root?.kind != .scalar } ? text : nil
  }

  /// Whether both scalars are the same typed value to Helm.
  fileprivate func meansTheSame(as other: Node) -> Bool {
    let isSpelledAlike =
      (style == .plain) == (other.style == .plain)
      && withTextBytes { bytes in
        other.withTextBytes { otherBytes in
          bytes.count == otherBytes.count
            && bytes.indices.allSatisfy { bytes[$0] == otherBytes[$0] }
        }
      }
    return isSpelledAlike || reading == other.reading
  }

  private var reading: ScalarReading {
    ScalarReading(text: text, isPlain: style == .plain, tag: tag?.value)
  }
}
