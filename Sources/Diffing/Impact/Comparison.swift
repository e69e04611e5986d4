public import AuthModel
public import Diagnostics

/// Two sides, with all that is different between them.
public struct Comparison: Sendable {
  /// The documents with their counterparts.
  public let pairs: [DocumentPair]
  /// What changed, what matters most in front.
  public private(set) var changes: [Change]
  /// What follows from no single change.
  public private(set) var impacts: [Impact] = []

  /// Puts together what was found in `pairs`.
  ///
  /// - Parameters:
  ///   - pairs: The documents of both sides.
  ///   - changes: What is different in them, in their order.
  ///   - catalog: The rules that find out what follows.
  public init(_ pairs: [DocumentPair], changes: [Change], catalog: ImpactCatalog) {
    self.pairs = pairs
    self.changes = changes
    guard !changes.isEmpty else { return }
    for impact in catalog.entries.flatMap({ $0.impacts(self) }) { attach(impact) }
    self.changes = ChangeSeverity.allCases.reversed().flatMap { severity in
      self.changes.filter { $0.severity == severity }
    }
    impacts.sort { $0.severity > $1.severity }
  }

  /// Tells the change that `impact` follows from about it, or takes it down by itself.
  ///
  /// That is the change at one of its places, or else one around it, or else one inside of it: of an item,
  /// where the list is meant.
  private mutating func attach(_ impact: Impact) {
    let relations: [(SourceRange, SourceRange) -> Bool] = [
      { $0 == $1 }, { $0.contains($1) }, { $1.contains($0) },
    ]
    let index = relations.compactMap { changes.index(of: impact, by: $0) }.first
    if let index {
      changes[index].impacts.append(impact)
      changes[index].impacts.sort { $0.severity > $1.severity }
    } else {
      impacts.append(impact)
    }
  }

  /// How much the most important of it matters; `nil` if nothing changed.
  public var severity: ChangeSeverity? {
    (changes.map(\.severity) + impacts.map(\.severity)).max()
  }

  /// What was bound on the old side, each once.
  public var oldConfigurations: [Configuration] {
    Self.unique(pairs.compactMap(\.oldConfiguration))
  }

  /// What was bound on the new side, each once.
  public var newConfigurations: [Configuration] {
    Self.unique(pairs.compactMap(\.newConfiguration))
  }

  private static func unique(_ configurations: [Configuration]) -> [Configuration] {
    configurations.reduce(into: []) { kept, configuration in
      if !kept.contains(where: { $0 === configuration }) { kept.append(configuration) }
    }
  }
}

extension [Change] {
  /// The change most of whose places `isRelated` to those of `impact`, the first of several.
  fileprivate func index(
    of impact: Impact,
    by isRelated: (SourceRange, SourceRange) -> Bool
  ) -> Int? {
    let counts = map { change in
      change.places.count { place in impact.places.contains { isRelated(place, $0) } }
    }
    let best = counts.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
    return best.flatMap { $0.element > 0 ? $0.offset : nil }
  }
}

extension Comparison: ImpactSubject {
  /// The comparison itself.
  public static func all(in comparison: Comparison) -> [Comparison] { [comparison] }
}

extension Change: ImpactSubject {
  /// Each change.
  public static func all(in comparison: Comparison) -> [Change] { comparison.changes }
}
