import AuthModel
import Diagnostics
import HelmValues
import YAML

/// Finds what two trees of parts say differently.
struct Comparator {
  let old: PartSide
  let new: PartSide
  private let name: DocumentName
  /// What processes on both sides take variables from; it is compared by itself.
  private let shared: Set<GivenSource>
  /// What was found, in the order of the old tree, and behind it what only the new one has.
  private(set) var changes: [Change] = []
  /// How many parts were taken into the hand, on both sides together.
  private(set) var visitCount = 0

  init(_ old: PartSide, _ new: PartSide, name: DocumentName, shared: Set<GivenSource>) {
    self.old = old
    self.new = new
    self.name = name
    self.shared = shared
  }

  /// Where a comparison stands.
  ///
  /// It is put into words only where something is found: most parts are the same on both sides.
  final class Place {
    private let outer: Place?
    private let part: Part?
    private let index: Int?

    private init(_ part: Part?, index: Int?, in outer: Place?) {
      self.outer = outer
      self.part = part
      self.index = index
    }

    /// The root.
    static var root: Place { Place(nil, index: nil, in: nil) }

    /// The place of `part`, which stands at `index` if it is in a list.
    func below(_ part: Part, index: Int? = nil) -> Place {
      Place(part, index: index, in: self)
    }

    /// The way to it.
    var path: ChangePath {
      guard let outer, let step else { return ChangePath() }
      return outer.path.appending(step)
    }

    private var step: ChangePath.Step? {
      guard let part else { return nil }
      guard let index else { return .key(part.shownName ?? KeyText.mark) }
      return part.shownName.map { .item($0) } ?? .position(index)
    }

    /// Whether a key on the way is called as those of credentials are.
    var isCredential: Bool {
      guard let outer, let part else { return false }
      return index == nil && CredentialKey.isOne(part.name) || outer.isCredential
    }
  }

  /// Compares two parts of the same name.
  mutating func compare(_ oldPart: Part, _ newPart: Part, at place: Place = .root) {
    visitCount += 2
    if oldPart.isSameText(as: newPart) { return }
    let oldPart = old.effective(oldPart)
    let newPart = new.effective(newPart)
    switch (oldPart.content, newPart.content) {
    case (.mapping(let before), .mapping(let after)):
      compare(before, after, at: place)
    case (.list(let before, let countsOrder), .list(let after, _)):
      compareLists(before, after, of: (oldPart, newPart), countsOrder: countsOrder, at: place)
    case (.scalar(let before), .scalar(let after)):
      switch before.agreement(with: after) {
      case .same: return
      case .moved: add(oldPart, newPart, at: place, as: .moved)
      case .differs:
        if let (before, after) = connections(oldPart, newPart, before, after) {
          compareConnections(before, after, of: (oldPart, newPart), at: place)
        } else if readsAlike(oldPart, before, after) {
          return
        } else if let (before, after) = opened(oldPart, newPart, before, after) {
          compare(before, after, at: place)
        } else {
          add(oldPart, newPart, at: place)
        }
      }
    default:
      add(oldPart, newPart, at: place)
    }
  }

  /// Compares two connections of Airflow, of which a Secret keeps the text of one perhaps.
  private mutating func compareConnections(
    _ before: Part,
    _ after: Part,
    of texts: (old: Part, new: Part),
    at place: Place
  ) {
    guard texts.old.isKept || texts.new.isKept else {
      compare(before, after, at: place)
      return
    }
    let isSame = PartDigest(before) == PartDigest(after)
    add(texts.old, texts.new, at: place, as: isSame ? .moved : nil)
  }

  /// Compares the entries of two mappings.
  private mutating func compare(_ before: [Part], _ after: [Part], at place: Place) {
    visitCount += before.count + after.count
    if before.elementsEqual(after, by: { $0.name == $1.name }) {
      for (part, partner) in zip(before, after) { compare(part, partner, at: place.below(part)) }
      return
    }
    let partners = Dictionary(after.map { ($0.name, $0) }) { _, last in last }
    let known = Set(before.map(\.name))
    for part in before {
      let below = place.below(part)
      if let partner = partners[part.name] {
        compare(part, partner, at: below)
      } else {
        compare(removed: part, at: below)
      }
    }
    for part in after where !known.contains(part.name) {
      compare(added: part, at: place.below(part))
    }
  }

  private mutating func compareLists(
    _ before: [Part],
    _ after: [Part],
    of lists: (old: Part, new: Part),
    countsOrder: Bool,
    at place: Place
  ) {
    let match = ListMatch(before, after)
    visitCount += match.visitCount
    for (oldItem, newItem) in match.pairs.sorted(by: { $0.old.index < $1.old.index }) {
      compare(oldItem.part, newItem.part, at: place.below(newItem.part, index: newItem.index))
    }
    for (index, part) in match.removed {
      compare(removed: part, at: place.below(part, index: index))
    }
    for (index, part) in match.added { compare(added: part, at: place.below(part, index: index)) }
    let isMoved = countsOrder && match.isReordered && match.removed.isEmpty && match.added.isEmpty
    if isMoved { add(lists.old, lists.new, at: place, as: .moved) }
  }

  /// Compares `part`, which only the old side writes, with what holds on the new one.
  private mutating func compare(removed part: Part, at place: Place) {
    guard !isSaidElsewhere(part) else { return }
    let field = part.field
    if let other = new.unwritten(field) {
      compare(part, other, at: place)
    } else if field != nil, case .mapping(let children) = part.content {
      for child in children { compare(removed: child, at: place.below(child)) }
    } else {
      add(part, nil, at: place)
    }
  }

  /// Whether `part` is a variable of something that is compared by itself.
  private func isSaidElsewhere(_ part: Part) -> Bool {
    guard !shared.isEmpty, case .scalar(.kept(let place, _)) = part.content else { return false }
    return shared.contains(place.source)
  }

  /// Compares `part`, which only the new side writes, with what held on the old one.
  private mutating func compare(added part: Part, at place: Place) {
    guard !isSaidElsewhere(part) else { return }
    if let other = old.unwritten(part.field) {
      compare(other, part, at: place)
    } else if part.field != nil, case .mapping(let children) = part.content {
      for child in children { compare(added: child, at: place.below(child)) }
    } else {
      add(nil, part, at: place)
    }
  }

  /// Takes down a document that is on the old side only.
  mutating func compareWhole(removed root: Part) {
    add(root, nil, at: .root)
  }

  /// Takes down a document that is on the new side only.
  mutating func compareWhole(added root: Part) {
    add(nil, root, at: .root)
  }

  private mutating func add(
    _ before: Part?,
    _ after: Part?,
    at place: Place,
    as kind: Change.Kind? = nil
  ) {
    let field = after?.field ?? before?.field
    let isCredential = place.isCredential
    let before = before.map { old.shown($0, isCredential: isCredential) }
    let after = after.map { new.shown($0, isCredential: isCredential) }
    let change = Change(
      kind: kind ?? Self.kind(before, after),
      document: name,
      path: place.path,
      old: before,
      new: after,
      field: field
    )
    changes.append(change)
  }
}

extension Comparator {
  /// What becomes of a value: one that only holds by default is not written.
  private static func kind(_ before: ChangedValue?, _ after: ChangedValue?) -> Change.Kind {
    guard let before else { return .added }
    guard let after else { return .removed }
    if before.isDefault { return .added }
    return after.isDefault ? .removed : .changed
  }
}

extension Part {
  /// Whether both are spelled alike, letter by letter, so that nobody has to look into them.
  func isSameText(as other: Part) -> Bool {
    guard let own = unreadValue?.spelling, let others = other.unreadValue?.spelling else {
      return false
    }
    return own == others
  }
}

extension Value {
  /// The bytes that it is spelled with, if those say all of it.
  fileprivate var spelling: ArraySlice<UInt8>? {
    guard !isLayered, !node.stream.hasAliases else { return nil }
    if isScalar {
      // What a block of text says depends on how far the lines around it are indented.
      guard node.style != .literal, node.style != .folded, !node.hasProperties else { return nil }
    }
    let range = node.range
    guard node.stream.region == node.stream.file.range else { return nil }
    return node.stream.file.bytes[range.start..<range.end]
  }
}
