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
      guard case .refused(let refusal) = Value(self).scalar else { break }
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

  private func addRefusalsAsKey(to refusals: inout [Refusal]) {
    switch kind {
    case .alias:
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
