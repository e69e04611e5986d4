public import Diagnostics
import YAML

/// What fixes may do to lists.
extension Configuration {
  /// The edits that take the item of a list out in which `range` lies; nil where other things would
  /// change with it.
  public func edits(removingItemAround range: SourceRange) -> [Edit]? {
    for document in documents {
      guard let place = EntryTrail.list(ofItemAround: range, in: document) else { continue }
      return document.edits(removingItem: place.index, of: place.trail)
    }
    return nil
  }

  /// The edits that put the item of a list in which `range` lies before all others; nil where other
  /// things would change with it.
  public func edits(movingItemToFrontAround range: SourceRange) -> [Edit]? {
    for document in documents {
      guard let place = EntryTrail.list(ofItemAround: range, in: document) else { continue }
      return document.edits(movingItemToFront: place.index, of: place.trail)
    }
    return nil
  }

  /// The edits that put `text`, which holds no secret, before the item of a list in which `range` lies and
  /// all others; nil where other things would change with it, or quotes would be needed.
  public func edits(prepending text: String, toListAround range: SourceRange) -> [Edit]? {
    for document in documents {
      guard let place = EntryTrail.list(ofItemAround: range, in: document) else { continue }
      return document.edits(prepending: text, to: place.trail)
    }
    return nil
  }

  /// The edits that put the plain scalar `text`, which is no secret, behind `last`, the last item of
  /// `list`; nil where its form leaves no doubt-free place.
  public func edits(
    adding text: String,
    behind last: SourceRange,
    inListAt list: SourceRange
  ) -> [Edit]? {
    guard let source = sources.first(where: { $0.id == last.file }) else { return nil }
    if source.bytes[list.start] == UInt8(ascii: "[") {
      return [Edit(last.endPlace, with: ", \(text)")]
    }
    let prefix = source.bytes[source.lineStart(of: last.start)..<last.start]
    guard prefix.filter({ $0 != UInt8(ascii: " ") }) == [UInt8(ascii: "-")] else { return nil }
    let place = source.range(source.lineEnd(of: last.end), source.lineEnd(of: last.end))
    return [Edit(place, with: source.lineBreak + String(decoding: prefix, as: UTF8.self) + text)]
  }
}
