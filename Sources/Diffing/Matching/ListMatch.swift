/// Which items of two lists belong together.
///
/// Items with a name belong to the one of the same name, all others to one that says the same. What is then
/// left over belongs together in its order, if it is as much on both sides. Each item is looked up and
/// never searched for, so that the work grows as the lists do.
struct ListMatch {
  /// An item with its position, from 0.
  typealias Item = (index: Int, part: Part)

  /// What is on both sides.
  private(set) var pairs: [(old: Item, new: Item)] = []
  /// What is on the old side only.
  private(set) var removed: [Item] = []
  /// What is on the new side only.
  private(set) var added: [Item] = []
  /// How many items were taken into the hand.
  private(set) var visitCount = 0

  init(_ old: [Part], _ new: [Part]) {
    var oldRest = old.enumerated().map { (index: $0.offset, part: $0.element) }
    var newRest = new.enumerated().map { (index: $0.offset, part: $0.element) }
    match(&oldRest, &newRest) { Self.isNamed($0) ? $0.name : nil }
    match(&oldRest, &newRest) { PartDigest($0) }
    let isPairable =
      oldRest.count == newRest.count
      && (oldRest + newRest).allSatisfy { item in
        if case .scalar = item.part.content { oldRest.count == 1 } else { !Self.isNamed(item.part) }
      }
    if isPairable {
      pairs += zip(oldRest, newRest).map { (old: $0, new: $1) }
    } else {
      removed = oldRest
      added = newRest
    }
  }

  private static func isNamed(_ part: Part) -> Bool { !part.name.isEmpty }

  /// Takes what has the same `key` out of both lists, in the order of the lists; items without one stay.
  private mutating func match<Key: Hashable>(
    _ old: inout [Item],
    _ new: inout [Item],
    by key: (Part) -> Key?
  ) {
    guard !old.isEmpty, !new.isEmpty else { return }
    visitCount += old.count + new.count
    var waiting: [Key: [Item]] = [:]
    // The last one is taken first.
    for item in old.reversed() {
      if let key = key(item.part) { waiting[key, default: []].append(item) }
    }
    var taken: Set<Int> = []
    new = new.filter { item in
      guard let key = key(item.part), let partner = waiting[key]?.popLast() else { return true }
      pairs.append((old: partner, new: item))
      taken.insert(partner.index)
      return false
    }
    old = old.filter { !taken.contains($0.index) }
  }

  /// Whether the items that are on both sides come in another order.
  var isReordered: Bool {
    let order = pairs.sorted { $0.new.index < $1.new.index }.map(\.old.index)
    return zip(order, order.dropFirst()).contains { $0 > $1 }
  }
}
