public import Diagnostics
import YAML

/// What fixes may write into a configuration.
extension Configuration {
  /// The keys that lead to the one at `range`, itself included; nil if that is no key, or one of an
  /// item of a list.
  public func path(ofKeyAt range: SourceRange) -> [String]? {
    documents.lazy.compactMap { EntryTrail(toKeyAt: range, in: $0) }.first?.path
  }

  /// The edits that write each of `settings`, a plain key and its value that holds no secret, into the
  /// mapping at its path, in the document of the key at `range`.
  ///
  /// Mappings that are missing are written as well. Nil where other things would change with it, or
  /// where one of the keys is there already, whatever it holds.
  public func edits(
    adding settings: [(key: String, value: String, path: [String])],
    besideKeyAt range: SourceRange
  ) -> [Edit]? {
    guard let document = documents.first(where: { EntryTrail(toKeyAt: range, in: $0) != nil }),
      settings.allSatisfy({ document.root?.value(at: $0.path + [$0.key]) == nil })
    else { return nil }
    let additions = settings.map { Addition([BlockLine("\($0.key): \($0.value)")], at: $0.path) }
    return document.edits(adding: additions)
  }

  /// The edits that write a section called `key`, of `settings` as plain keys and values that hold no
  /// secret, into the mapping at `path`, in the document of the key at `range`; nil where other things
  /// would change with it, or if there is such a key.
  public func edits(
    addingSection key: String,
    of settings: [(key: String, value: String)],
    at path: [String],
    besideKeyAt range: SourceRange
  ) -> [Edit]? {
    guard let document = documents.first(where: { EntryTrail(toKeyAt: range, in: $0) != nil }),
      document.root?.value(at: path + [key]) == nil
    else { return nil }
    let lines = settings.map { BlockLine("\($0.key): \($0.value)", depth: 1) }
    return document.edits(adding: [Addition([BlockLine("\(key):")] + lines, at: path)])
  }

  /// The edits that write `settings`, plain keys and their values that hold no secret, into the mapping
  /// at `range`, or into the one at `path` below it.
  ///
  /// Mappings that are missing are written as well. Nil where other things would change with it, or
  /// where one of the keys is there already, whatever it holds.
  public func edits(
    adding settings: [(key: String, value: String)],
    at path: [String] = [],
    below range: SourceRange
  ) -> [Edit]? {
    for document in documents {
      guard let trail = EntryTrail(toValueAt: range, in: document) else { continue }
      let path = trail.path + path
      let additions = settings.map { Addition([BlockLine("\($0.key): \($0.value)")], at: path) }
      let isFree = settings.allSatisfy { document.root?.value(at: path + [$0.key]) == nil }
      return isFree ? document.edits(adding: additions) : nil
    }
    return nil
  }

  /// The edits that take the entry out whose value stands at `range`; nil where other things would
  /// change with it.
  public func edits(removingEntryWithValueAt range: SourceRange) -> [Edit]? {
    for document in documents {
      guard let trail = EntryTrail(toValueAt: range, in: document) else { continue }
      return document.edits(removing: trail)
    }
    return nil
  }
}
