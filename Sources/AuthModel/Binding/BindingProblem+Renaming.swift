public import Diagnostics
import YAML

extension BindingProblem {
  /// The edits that make of the entry, one switch, the form that `replacement` names; nil where that is
  /// not certain to mean the same.
  public func edits(replacingBy replacement: Replacement) -> [Edit]? {
    guard let trail, trail.document.stream.unreadStart == nil else { return nil }
    let path = replacement.path.split(separator: ".").map(String.init)
    let siblings = trail.siblings.map(\.text)
    guard let name = path.first, name == key.value || !siblings.contains(name) else { return nil }
    guard siblings.count(where: { $0 == key.value }) == 1, !keyNode.hasProperties else {
      return nil
    }
    switch path.count {
    case 1: return edits(flattening: trail, to: name, isInverted: replacement.isInverted)
    case 2: return edits(nesting: trail, into: path, isInverted: replacement.isInverted)
    default: return nil
    }
  }

  /// `old: true` becomes `name:` and below it `enabled: true`.
  private func edits(
    nesting trail: EntryTrail,
    into path: [String],
    isInverted: Bool
  ) -> [Edit]? {
    guard let value = editableValue, !value.isEmpty, trail.isOnOneLine else { return nil }
    guard let inversion = isInverted ? inversion(of: trail.value) : [] else { return nil }
    guard !trail.isInBraces else {
      let key = Edit(keyNode.range, with: "\"\(path[0])\": {\"\(path[1])\"")
      return [key] + inversion + [Edit(value.endPlace, with: "}")]
    }
    guard let column = trail.columnBelow else { return nil }
    let indentation = String(repeating: " ", count: column)
    let lineBreak = trail.document.stream.file.lineBreak
    let key = Edit(keyNode.range, with: "\(path[0]):\(lineBreak)\(indentation)\(path[1])")
    return [key] + inversion
  }

  /// `old:` and below it `enabled: true` become `name: true`.
  private func edits(
    flattening trail: EntryTrail,
    to name: String,
    isInverted: Bool
  ) -> [Edit]? {
    let section = trail.value
    guard let (key, value) = section.onlyEntry, key.hasText("enabled"), !section.hasProperties,
      value.editableRange?.isEmpty == false,
      let inversion = isInverted ? inversion(of: value) : []
    else { return nil }
    if let edits = editsWithoutLine(of: key, value, to: name, isInverted: isInverted) {
      return edits
    }
    let file = trail.document.stream.file
    let head = file.range(keyNode.range.start, key.range.end)
    let between = file.bytes[keyNode.range.end..<key.range.start]
    let tail = file.range(value.range.end, section.range.end)
    guard between.allSatisfy({ ": {\r\n".utf8.contains($0) }),
      file.bytes[tail.start..<tail.end].allSatisfy({ " }\r\n".utf8.contains($0) })
    else { return nil }
    return [Edit(head, with: name)] + inversion + (tail.isEmpty ? [] : [Edit(tail, with: "")])
  }

  /// `enabled: true` on a line of its own, without a comment, goes; the value comes behind the key.
  private func editsWithoutLine(
    of key: Node,
    _ value: Node,
    to name: String,
    isInverted: Bool
  ) -> [Edit]? {
    guard let inner = EntryTrail(to: key), let line = inner.bareLine,
      let place = trail?.placeBehindColon, let boolean = value.literalBoolean
    else { return nil }
    return [
      Edit(keyNode.range, with: name),
      Edit(place, with: " \(boolean != isInverted)"),
      Edit(line, with: ""),
    ]
  }

  /// The edit that makes `false` of `true` and the reverse; nil for everything else.
  private func inversion(of value: Node) -> [Edit]? {
    guard let boolean = value.literalBoolean, let text = value.editableRange else { return nil }
    return [Edit(text, with: "\(!boolean)")]
  }
}

extension Node {
  /// The boolean, if it is spelled `true` or `false`.
  fileprivate var literalBoolean: Bool? {
    guard style == .plain, editableRange != nil else { return nil }
    return hasText("true") ? true : hasText("false") ? false : nil
  }

  fileprivate var onlyEntry: (key: Node, value: Node)? {
    entries.count == 1 ? entries.first { _ in true } : nil
  }
}
