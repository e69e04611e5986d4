public import Diagnostics
import YAML

extension EffectiveValue {
  /// What stands in the place of a value that may be a secret.
  static let mask = KeyText.mark

  /// The value as YAML, each leaf followed by a comment that `place` makes of where it was set.
  public func yaml(_ place: (SourceRange) -> String) -> [UInt8] {
    let text = emit([node])
    let stream = read(SourceFile(path: "", bytes: text))
    let places = leaves.map { place($0.origin) }
    var output: [UInt8] = []
    var position = 0
    for (leaf, place) in zip(stream.documents.first?.root?.leaves ?? [], places) {
      let isBlock = leaf.style == .literal || leaf.style == .folded
      let start = isBlock ? leaf.range.start : leaf.range.end
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      output += text[position..<end]
      output += "  # \(place)".utf8
      position = end
    }
    return output + text[position...]
  }

  private var node: EmitterNode {
    switch self {
    case .mapping(let entries, _): .mapping(entries.map { ($0.key, $0.value.node) })
    case .sequence(let items, _): .sequence(items.map(\.node))
    case .scalar(let scalar, _): scalar.node
    }
  }
}

extension EffectiveValue.Scalar {
  fileprivate var node: EmitterNode {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let value): .number(value)
    case .string(let text): .string(text)
    case .masked: .string(EffectiveValue.mask)
    }
  }
}

extension Node {
  /// The nodes below that have no parts, in the order of the file.
  fileprivate var leaves: [Node] {
    switch kind {
    case .mapping where !entries.isEmpty: entries.flatMap(\.value.leaves)
    case .sequence where items.count > 0: items.flatMap(\.leaves)
    default: [self]
    }
  }
}
