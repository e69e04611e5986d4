public import Diagnostics
import HelmValues
public import YAML

/// What stands twice in the conditions of a policy, and how to make one of it.
public struct ConditionMerging: Sendable {
  private let statements: [AWSStatement]
  /// The statement that each key of a condition, or operator, stands in.
  private let places: [Node: Int]

  init(_ policy: AWSPolicy) {
    statements = policy.allStatements
    var places: [Node: Int] = [:]
    for (index, statement) in statements.enumerated() {
      for condition in statement.conditions {
        places[condition.entry.keyNode] = index
        places[condition.operation.keyNode] = index
      }
    }
    self.places = places
  }

  /// The edits that make one of all conditions, or operators, that are called like `key`, one of them.
  ///
  /// A key of a condition holds if one of its values fits, which is what somebody means who writes the
  /// key once for each value. All keys of an operator have to hold, wherever they stand.
  public func edits(merging key: Node) -> [Edit]? {
    guard let statement = places[key].map({ statements[$0] }), key.stream.problems.isEmpty else {
      return nil
    }
    let conditions = statement.conditions
    guard let found = conditions.first(where: { $0.entry.keyNode == key }) else {
      return statement.conditionEntry.flatMap { edits(mergingOperator: key.text, in: $0.value) }
    }
    let equals = conditions.filter {
      $0.operation.keyNode == found.operation.keyNode && $0.entry.isNamed(found.key.value)
    }
    guard equals.count > 1, found.comparesTexts else { return nil }
    return key.stream.file.edits(merging: equals.map(\.entry), in: found.operation.value)
  }

  /// Whether `key` is an operator of a condition.
  public func isOperator(_ key: Node) -> Bool {
    places[key].map { statements[$0] }?.conditionEntry?.value.writtenEntries.contains {
      $0.keyNode == key
    } ?? false
  }

  /// The edits that put the keys of all operators called `name` below the first of them.
  private func edits(mergingOperator name: String, in condition: Value) -> [Edit]? {
    let blocks = condition.writtenEntries.filter { $0.isNamed(name) }
    guard let first = blocks.first, blocks.count > 1 else { return nil }
    guard blocks.allSatisfy({ $0.value.isMapping && !$0.value.writtenEntries.isEmpty }) else {
      return nil
    }
    return condition.node.stream.file.edits(moving: blocks.dropFirst(), into: first, of: condition)
  }
}

extension Configuration {
  /// What stands twice in the conditions of the policy, if it is one.
  public var conditionMerging: ConditionMerging? { awsPolicy.map(ConditionMerging.init) }
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

  /// The edits that put what is in `blocks` behind what is in `first`, all of them entries of `mapping`,
  /// whose values are JSON objects with something in them.
  fileprivate func edits(
    moving blocks: some Collection<Entry>,
    into first: Entry,
    of mapping: Value
  ) -> [Edit]? {
    guard let last = first.value.writtenEntries.last, let start = first.value.writtenEntries.first
    else { return nil }
    var pieces: [Edit.Piece] = []
    for block in blocks {
      let members = block.value.writtenEntries
      guard let head = members.first, let tail = members.last else { return nil }
      pieces.append(.text("," + (indentation(of: start) ?? " ")))
      pieces.append(.source(range(head.range.start, tail.range.end), indentedBy: 0))
    }
    var edits = [Edit(last.range.endPlace, with: pieces)]
    var end = first.range.end
    for entry in mapping.writtenEntries where entry.range.start > first.range.start {
      if blocks.contains(where: { $0.keyNode == entry.keyNode }) {
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
