import HelmValues

extension Field {
  /// A field that holds a list of URLs.
  public static func urls(
    _ name: String,
    _ property: Property<[URLReference]?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .urls, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property] = binder.urls(entry, declaration)
    }
  }
}

extension Binder {
  fileprivate mutating func urls(_ entry: Entry, _ field: FieldDeclaration) -> [URLReference]? {
    guard strings(entry, field) != nil else { return nil }
    return entry.value.items.filter { $0.isScalar && !$0.isNull }.map { URLReference($0.node) }
  }
}
