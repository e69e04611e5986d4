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
  /// What was bound on the old side, each once; none if nothing changed.
  public private(set) var oldConfigurations: [Configuration] = []
  /// What was bound on the new side, each once; none if nothing changed.
  public private(set) var newConfigurations: [Configuration] = []
  /// What the documents were bound as on both sides, each once; none if nothing changed.
  private(set) var configurationPairs: [ConfigurationPair] = []

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
    oldConfigurations = Self.unique(pairs.compactMap(\.oldConfiguration))
    newConfigurations = Self.unique(pairs.compactMap(\.newConfiguration))
    configurationPairs = ConfigurationPair.pairs(of: pairs)
    let places = changes.indices.flatMap { index in changes[index].places.map { ($0, index) } }
    let indices = Dictionary(grouping: places, by: \.0).mapValues { $0.map(\.1) }
    for impact in catalog.entries.flatMap({ $0.impacts(self) }) { attach(impact, indices) }
    self.changes = ChangeSeverity.allCases.reversed().flatMap { severity in
      self.changes.filter { $0.severity == severity }
    }
    impacts.sort { $0.severity > $1.severity }
  }

  /// Tells the change that `impact` follows from about it, or takes it down by itself.
  ///
  /// That is the change at one of its places, or else one around it, or else one inside of it: of an item,
  /// where the list is meant.
  private mutating func attach(_ impact: Impact, _ indices: [SourceRange: [Int]]) {
    let exact = impact.places.flatMap { indices[$0] ?? [] }
    let counts = Dictionary(exact.map { ($0, 1) }, uniquingKeysWith: +)
    // Most of the places, and of several such changes the first.
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let index =
      best ?? changes.firstIndex { $0.isRelated(to: impact) { $0.contains($1) } }
      ?? changes.firstIndex { $0.isRelated(to: impact) { $1.contains($0) } }
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

  private static func unique(_ configurations: [Configuration]) -> [Configuration] {
    var seen: Set<ObjectIdentifier> = []
    return configurations.filter { seen.insert(ObjectIdentifier($0)).inserted }
  }
}

extension Change {
  /// Whether `isSo` holds for one of its places and one of `impact`.
  fileprivate func isRelated(
    to impact: Impact,
    where isSo: (SourceRange, SourceRange) -> Bool
  ) -> Bool {
    places.contains { place in impact.places.contains { isSo(place, $0) } }
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
