public import Diagnostics
import HelmValues
import YAML

/// A place of a document because of which Helm, and kubectl likewise, refuses the whole of it.
public struct Refusal: Hashable, Sendable {
  /// What stands there.
  public enum Kind: Hashable, Sendable {
    /// A scalar, with the reason in the program's own words.
    case scalar(reason: String)
    /// A template action without quotes, which YAML reads as a mapping in a mapping.
    case template
    /// A mapping or a list as a key.
    case collectionKey
  }

  /// What stands there.
  public let kind: Kind
  /// Where.
  public let range: SourceRange

  /// All of them in `document`, in order of place.
  static func all(in document: Document) -> [Refusal] {
    var refusals: [Refusal] = []
    document.root?.addRefusals(to: &refusals)
    return refusals
  }
}

extension Node {
  /// Whether it is a template action without quotes: `{{ .Values.x }}`.
  var isTemplateAction: Bool {
    guard kind == .mapping, style == .flow, range.count >= 4 else { return false }
    return stream.file.bytes[range.start...].starts(with: "{{".utf8)
  }

  fileprivate func addRefusals(to refusals: inout [Refusal]) {
    switch kind {
    case .alias:
      break
    case .scalar:
      guard mayBeRefused, case .refused(let refusal) = Value(self).scalar else { break }
      refusals.append(Refusal(kind: .scalar(reason: refusal.description), range: range))
    case .sequence:
      for item in items { item.addRefusals(to: &refusals) }
    case .mapping where isTemplateAction:
      refusals.append(Refusal(kind: .template, range: range))
    case .mapping:
      for (key, value) in entries {
        key.addRefusalsAsKey(to: &refusals)
        value.addRefusals(to: &refusals)
      }
    }
  }

  /// Whether it has a tag, or starts as `.inf`, `-.inf` and `+.nan` do: nothing else is refused as a
  /// value, and most scalars need no closer look.
  private var mayBeRefused: Bool {
    if tag != nil { return true }
    guard style == .plain, !range.isEmpty else { return false }
    return ".+-".utf8.contains(stream.file.bytes[range.start])
  }

  /// The same for keys, where null and large integers are refused as well.
  private var mayBeRefusedAsKey: Bool {
    if mayBeRefused || range.isEmpty { return true }
    guard style == .plain else { return false }
    return !ScalarReading.isString(startingWith: stream.file.bytes[range.start])
  }

  private func addRefusalsAsKey(to refusals: inout [Refusal]) {
    switch kind {
    case .alias:
      break
    case .scalar where !mayBeRefusedAsKey:
      break
    case .scalar:
      let reading = ScalarReading(text: text, isPlain: style == .plain, tag: tag?.value)
      guard case .failure(let refusal) = reading.key else { break }
      refusals.append(Refusal(kind: .scalar(reason: refusal.description), range: range))
    case .mapping, .sequence:
      let kind = isTemplateAction ? Refusal.Kind.template : .collectionKey
      refusals.append(Refusal(kind: kind, range: range))
    }
  }
}
