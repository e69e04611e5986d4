public import Diagnostics
import HelmValues
public import YAML

extension Configuration {
  /// The edits that make one list of what the conditions called like `key`, one of them, ask for.
  ///
  /// A key of a condition holds if one of its values fits, which is what somebody means who writes the
  /// key once for each value.
  public func edits(merging key: Node) -> [Edit]? {
    guard let statements = awsPolicy?.allStatements, key.stream.problems.isEmpty else { return nil }
    for statement in statements {
      let conditions = statement.conditions
      guard let found = conditions.first(where: { $0.entry.keyNode == key }) else { continue }
      let equals = conditions.filter {
        $0.operation.keyNode == found.operation.keyNode && $0.entry.isNamed(found.key.value)
      }
      guard equals.count > 1, found.comparesTexts else { return nil }
      return key.stream.file.edits(merging: equals.map(\.entry), in: found.operation.value)
    }
    return nil
  }
}

extension AWSCondition {
  /// Whether it may have any number of values.
  fileprivate var comparesTexts: Bool {
    ["String", "Arn"].contains { `operator`.value.containsBytes(of: $0) }
  }
}

extension SourceFile {
  /// The edits that put the values of all `entries` of `mapping`, a JSON object, into a list behind the
  /// first of them.
  fileprivate func edits(merging entries: [Entry], in mapping: Value) -> [Edit]? {
    guard let first = entries.first, entries.allSatisfy({ $0.isListOfTexts }) else { return nil }
    let values = entries.flatMap { $0.value.isSequence ? $0.value.items : [$0.value] }
    guard !values.isEmpty else { return nil }
    let margin = indentation(of: first)
    let inner = margin.map { "\($0)  " } ?? ""
    let separator = margin == nil ? " " : ""
    var pieces: [Edit.Piece] = [.text("[" + inner)]
    for (index, value) in values.enumerated() {
      if index > 0 { pieces.append(.text("," + separator + inner)) }
      pieces.append(.source(value.range, indentedBy: 0))
    }
    pieces.append(.text((margin ?? "") + "]"))
    var edits = [Edit(first.value.range, with: pieces)]
    var end = first.range.end
    for entry in mapping.writtenEntries where entry.range.start > first.range.start {
      if entries.contains(where: { $0.keyNode == entry.keyNode }) {
        // The comma before it goes along.
        edits.append(Edit(range(end, entry.range.end), with: ""))
      }
      end = entry.range.end
    }
    return edits
  }

  /// A line break and the blanks before `entry`, if it is the first in its line.
  private func indentation(of entry: Entry) -> String? {
    let start = lineStart(of: entry.range.start)
    let blanks = bytes[start..<entry.range.start]
    return blanks.allSatisfy(\.isBlank) ? lineBreak + String(decoding: blanks, as: UTF8.self) : nil
  }
}

extension Entry {
  fileprivate var isListOfTexts: Bool {
    value.isScalar && !value.isNull || value.isSequence && value.items.allSatisfy(\.isScalar)
  }
}
