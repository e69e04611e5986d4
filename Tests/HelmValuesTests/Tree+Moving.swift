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

  /// The tree with what stands at `path` put into what stands at `other`.
  func merging(_ path: [String], into other: [String]) -> Tree? {
    guard let (rest, removed) = removing(path[...]) else { return nil }
    switch (removed, value(at: other[...])) {
    case (.map(let entries), .map(let others)?):
      return rest?.inserting(.map(others.merging(entries) { $1 }), at: other[...])
    case (.list(let items), .list(let others)?):
      return rest?.inserting(.list(others + items), at: other[...])
    default:
      return nil
    }
  }

  private func value(at path: ArraySlice<String>) -> Tree? {
    guard let key = path.first else { return self }
    guard case .map(let entries) = self else { return nil }
    return entries[key]?.value(at: path.dropFirst())
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
