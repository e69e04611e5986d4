import Diagnostics
import HelmValues

/// A value without its places.
indirect enum Meaning: Equatable {
  case scalar(HelmScalar)
  case list([Meaning])
  case mapping([String: Meaning])

  init(_ value: Value) {
    if let scalar = value.scalar {
      self = .scalar(scalar)
    } else if value.isSequence {
      self = .list(value.items.map(Meaning.init))
    } else {
      self = .mapping(
        Dictionary(value.entries.map { ($0.key.value, Meaning($0.value)) }) { $1 }
      )
    }
  }

  /// The tree with the value at `path` taken out, and mappings around it that are then empty.
  func removing(_ path: ArraySlice<String>) -> (tree: Meaning?, removed: Meaning)? {
    guard case .mapping(var entries) = self, let key = path.first, let value = entries[key] else {
      return nil
    }
    if path.count == 1 {
      entries[key] = nil
      return (entries.isEmpty ? nil : .mapping(entries), value)
    }
    guard let (rest, removed) = value.removing(path.dropFirst()) else { return nil }
    entries[key] = rest
    return (entries.isEmpty ? nil : .mapping(entries), removed)
  }

  /// The tree with `value` at `path`.
  func inserting(_ value: Meaning, at path: ArraySlice<String>) -> Meaning? {
    guard let key = path.first else { return value }
    guard case .mapping(var entries) = self.isNull ? .mapping([:]) : self else { return nil }
    entries[key] = (entries[key] ?? .mapping([:])).inserting(value, at: path.dropFirst())
    return .mapping(entries)
  }

  private var isNull: Bool { self == .scalar(.null) }

  /// The tree without empty mappings inside of mappings.
  var pruned: Meaning {
    guard case .mapping(let entries) = self else { return self }
    return .mapping(entries.mapValues(\.pruned).filter { $0.value != .mapping([:]) })
  }
}
