public import Diagnostics
import HelmValues

extension Field {
  /// A field that holds a list of URLs.
  public static func urls(
    _ name: String,
    _ property: @autoclosure @escaping Property<[URLReference]?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .urls, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.urls(entry, declaration)
    }
  }

  /// A field that holds a list of URLs whose own place matters; a text in its place is one URL.
  public static func urlList(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<[URLReference]>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .urls, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.urlList(entry, declaration)
    }
  }

  /// A field that holds a span of time as Go writes it.
  public static func duration(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<GoDuration>?>,
    _ summary: String,
    _ facts: Facts = .facts()
  ) -> Field {
    Field(name, .duration, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = binder.duration(entry, declaration)
    }
  }
}

extension Binder {
  fileprivate mutating func urlList(
    _ entry: Entry,
    _ field: FieldDeclaration
  ) -> Located<[URLReference]>? {
    let value = entry.value
    if reader.decoding == .weak, value.isScalar {
      return url(entry, field).map { Located([$0], at: value.range) }
    }
    if let urls = urls(entry, field) { return Located(urls, at: value.range) }
    // What is meant, once somebody has made a list of it.
    guard case .string = value.scalar else { return nil }
    disclose(value)
    return Located([URLReference(value.node)], at: value.range)
  }

  fileprivate mutating func urls(_ entry: Entry, _ field: FieldDeclaration) -> [URLReference]? {
    guard strings(entry, field) != nil else { return nil }
    return entry.value.items.filter { $0.isScalar && !$0.isNull }.map { URLReference($0.node) }
  }
}
