import Diagnostics
import YAML

extension MergedValues {
  /// Sets what `expression` says, as the last layer so far.
  public mutating func set(_ expression: SetExpression) throws(SetFailure) {
    for assignment in expression.assignments {
      root = try Setter(steps: assignment.steps).set(assignment.root, in: root, at: 0)
    }
  }
}

/// Puts one value into a tree.
private struct Setter {
  let steps: [SetExpression.Step]

  /// `base` with the value that stands at the end of `branch`.
  ///
  /// `branch` spells the steps from the one at `depth` on.
  func set(
    _ branch: Node,
    in base: Value?,
    at depth: Int
  ) throws(SetFailure) -> Value {
    guard depth < steps.count else { return Value(branch) }
    switch steps[depth] {
    case .key(let name): return try set(branch, key: name, in: base, at: depth)
    case .index(let index): return try set(branch, index: index, in: base, at: depth)
    }
  }

  private func set(
    _ branch: Node,
    key name: String,
    in base: Value?,
    at depth: Int
  ) throws(SetFailure) -> Value {
    guard let own = Value(branch).entries.first else { return Value(branch) }
    let existing = base?.entry(of: name)
    try check(existing, isFitFor: depth + 1, at: own.key.range)
    let value = try set(own.value.node, in: existing?.value, at: depth + 1)
    let isLeaf = depth + 1 == steps.count
    let entry = own.with(value).overriding(isLeaf ? existing : existing?.overridden)
    var kept = KeptEntries(capacity: 1)
    for entry in base?.entries ?? [] { kept.keep(entry) }
    kept.keep(entry)
    return Value(LayeredContent((base?.nodes ?? []) + [branch], .entries(kept.entries)))
  }

  private func set(
    _ branch: Node,
    index: Int,
    in base: Value?,
    at depth: Int
  ) throws(SetFailure) -> Value {
    let own = Value(branch).items
    guard own.count == 2 else { return Value(branch) }
    var items = base?.items ?? []
    while items.count <= index { items.append(own[0]) }
    let next = depth + 1 < steps.count ? steps[depth + 1] : nil
    if next?.isKey == false, !items[index].isNull, !items[index].isSequence {
      throw SetFailure(.notList, at: own[0].range)
    }
    // An item that is no mapping gives way to one, while the value of a key does not.
    let isFit = next?.isKey == true ? items[index].isMapping : items[index].isSequence
    items[index] = try set(own[1].node, in: isFit ? items[index] : nil, at: depth + 1)
    return Value(LayeredContent((base?.nodes ?? []) + [branch], .items(items)))
  }

  /// Throws unless `entry`, if there is one, can take what the step at `depth` leads to.
  private func check(_ entry: Entry?, isFitFor depth: Int, at range: SourceRange) throws(SetFailure)
  {
    guard let entry, depth < steps.count else { return }
    if steps[depth].isKey, !entry.value.isMapping { throw SetFailure(.notMapping, at: range) }
    if !steps[depth].isKey, !entry.value.isSequence { throw SetFailure(.notList, at: range) }
  }
}
