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
    let templates = templateActions(in: document).map(\.range)
    let others = scalars(in: document) + collectionKeys(in: document)
    let outside = others.filter { refusal in
      !templates.contains { $0.contains(refusal.range) }
    }
    return (outside + templates.map { Refusal(kind: .template, range: $0) })
      .sorted { $0.range < $1.range }
  }

  private static func scalars(in document: Document) -> [Refusal] {
    document.scalars(where: mayBeRefused).compactMap { node, look in
      if look.isPlain, look.firstByte.isLetter, !isNullWord(node) { return nil }
      let reading = ScalarReading(
        text: node.text,
        isPlain: node.style == .plain,
        tag: node.tag?.value
      )
      let refusal: ScalarRefusal
      if look.isKey {
        guard case .failure(let reason) = reading.key else { return nil }
        refusal = reason
      } else {
        guard case .refused(let reason) = reading.value else { return nil }
        refusal = reason
      }
      return Refusal(kind: .scalar(reason: refusal.description), range: node.range)
    }
  }

  private static func isNullWord(_ node: Node) -> Bool {
    if node.tag != nil { return true }
    let mayBeOne = node.withTextBytes { $0.count == 4 && $0[1].inLowercase == UInt8(ascii: "u") }
    return mayBeOne && nullWords.contains { node.hasText($0) }
  }

  private static let nullWords = ["null", "Null", "NULL"]

  /// Whether Helm may refuse a scalar of this look: a tag that contradicts its text, `.inf` and
  /// `.nan` as values, null and large integers as keys.
  private static func mayBeRefused(_ look: ScalarLook) -> Bool {
    if look.hasProperties { return true }
    guard look.isPlain else { return false }
    switch look.firstByte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): return true
    case 0, UInt8(ascii: "~"): return look.isKey
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return look.isKey && look.count == 4
    // 2^63 has 19 digits.
    default: return look.isKey && look.count >= 16 && look.firstByte.isDigit
    }
  }

  private static func collectionKeys(in document: Document) -> [Refusal] {
    document.collectionKeys().map { Refusal(kind: .collectionKey, range: $0.range) }
  }

  /// The outermost mappings that are template actions without quotes.
  private static func templateActions(in document: Document) -> [Node] {
    guard document.stream.file.bytes.contains(text: "{{") else { return [] }
    var actions: [Node] = []
    document.root?.addTemplateActions(to: &actions)
    return actions
  }
}

extension Node {
  /// Whether it is a template action without quotes: `{{ .Values.x }}`.
  var isTemplateAction: Bool {
    guard kind == .mapping, style == .flow, range.count >= 4 else { return false }
    return stream.file.bytes[range.start...].starts(with: "{{".utf8)
  }

  fileprivate func addTemplateActions(to actions: inout [Node]) {
    if isTemplateAction {
      actions.append(self)
      return
    }
    for item in items { item.addTemplateActions(to: &actions) }
    for (key, value) in entries {
      key.addTemplateActions(to: &actions)
      value.addTemplateActions(to: &actions)
    }
  }
}
