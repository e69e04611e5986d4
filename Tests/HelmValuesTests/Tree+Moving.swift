/// Moves of values, as they should come out.
extension Tree {
  /// The tree with the value at `path` taken out, and mappings around it that are then empty.
  func removing(_ path: ArraySlice<String>) -> (tree: Tree?, removed: Tree)? {
    guard case .map(var entries) = self, let key = path.first, let value = entries[key] else {
      return nil
    }
    if path.count == 1 {
      entries[key] = nil
      return (entries.isEmpty ? nil : .map(entries), value)
    }
    guard let (rest, removed) = value.removing(path.dropFirst()) else { return nil }
    entries[key] = rest
    return (entries.isEmpty ? nil : .map(entries), removed)
  }

  /// The tree with `value` at `path`.
  func inserting(_ value: Tree, at path: ArraySlice<String>) -> Tree? {
    guard let key = path.first else { return value }
    guard case .map(var entries) = self == .null ? .map([:]) : self else { return nil }
    entries[key] = (entries[key] ?? .map([:])).inserting(value, at: path.dropFirst())
    return .map(entries)
  }

  /// The tree without empty mappings inside of mappings.
  var pruned: Tree {
    guard case .map(let entries) = self else { return self }
    return .map(entries.mapValues(\.pruned).filter { $0.value != .map([:]) })
  }
}
