import Diagnostics

/// What edits have to do with in one of two texts: in the old one the bytes that go, in the new one
/// the bytes that come.
struct Footprint: Sendable {
  /// One edited place; empty where the text has nothing of what the other one has.
  fileprivate struct Place {
    let start: Int
    let end: Int
    /// Whether the other text has a line break first here, which parts the rest from what stands
    /// before.
    var startsWithBreak = false
    /// Whether the other text has a line break last here, which parts the rest from what stands
    /// behind.
    var endsWithBreak = false
  }

  /// In order, none overlapping another.
  private var places: [Place]

  /// The footprint of `edits` in `file`, the text that they are made in.
  ///
  /// All from `tail` on counts as edited.
  static func old(_ edits: AppliedEdits, tail: Int?) -> Footprint {
    let places = zip(edits.edits, edits.newRanges).map { edit, newRange in
      let range = edit.range.start..<edit.range.end
      return Place(range, other: edits.bytes[newRange])
    }
    return Footprint(places, tail: tail)
  }

  /// The footprint of `edits` in the text that they make of `file`.
  ///
  /// All from `tail` on counts as edited.
  static func new(_ edits: AppliedEdits, of file: SourceFile, tail: Int?) -> Footprint {
    let places = zip(edits.edits, edits.newRanges).map { edit, range in
      Place(range, other: file.bytes[edit.range.start..<edit.range.end])
    }
    return Footprint(places, tail: tail)
  }

  private init(_ places: [Place], tail: Int?) {
    guard let tail else {
      self.places = places
      return
    }
    let before = places.prefix { $0.end < tail }
    let start = min(tail, places.dropFirst(before.count).first?.start ?? tail)
    self.places = before + [Place(start: start, end: .max)]
  }

  /// Whether an edit shares a byte with `range`, or inserts or deletes before one of its bytes.
  func touches(_ range: Range<Int>) -> Bool {
    !range.isEmpty && touches(closed: range.lowerBound, range.upperBound, before: range.upperBound)
  }

  /// Whether an edit shares a byte with those from `start` to `end`, or inserts or deletes among them
  /// or at their border.
  func touches(closed start: Int, _ end: Int) -> Bool {
    touches(closed: start, end, before: .max)
  }

  private func touches(closed start: Int, _ end: Int, before limit: Int) -> Bool {
    for place in places[index(endingAtOrBehind: start)...] {
      if place.start > end || place.start >= limit { return false }
      if place.touches(start, end) { return true }
    }
    return false
  }

  /// Whether the bytes from `start` to `end` stand in one edited place.
  func covers(_ start: Int, _ end: Int) -> Bool {
    let index = index(endingAtOrBehind: end)
    guard index < places.count else { return false }
    return places[index].start <= start && places[index].start < places[index].end
  }

  private func index(endingAtOrBehind offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].end >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Footprint.Place {
  /// The place of `range`, where `other` stands in the other text.
  fileprivate init(_ range: Range<Int>, other: some BidirectionalCollection<UInt8>) {
    start = range.lowerBound
    end = range.upperBound
    startsWithBreak = other.first?.isBreak ?? false
    endsWithBreak = other.last == UInt8(ascii: "\n")
  }

  fileprivate func touches(_ from: Int, _ to: Int) -> Bool {
    if start < end {
      return from < to ? start < to && from < end : start <= from && to <= end
    }
    if from == start, endsWithBreak { return false }
    if to == start, startsWithBreak { return false }
    return from <= start && start <= to
  }
}
