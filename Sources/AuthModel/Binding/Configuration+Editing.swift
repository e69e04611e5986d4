public import Diagnostics
import YAML

/// What fixes may write into a configuration.
extension Configuration {
  /// The keys that lead to the one at `range`, itself included; nil if that is no key, or one of an
  /// item of a list.
  public func path(ofKeyAt range: SourceRange) -> [String]? {
    documents.lazy.compactMap { EntryTrail(toKeyAt: range, in: $0) }.first?.path
  }

  /// The edits that take the item of a list out in which `range` lies; nil where other things would
  /// change with it.
  public func edits(removingItemAround range: SourceRange) -> [Edit]? {
    for document in documents {
      guard let place = EntryTrail.list(ofItemAround: range, in: document) else { continue }
      return document.edits(removingItem: place.index, of: place.trail)
    }
    return nil
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
}
