public import Diagnostics

/// What fixes may do to scopes.
extension Configuration {
  /// The edits that take `scope` out of `list`; nil if it is the only one, or if that would change
  /// anything else.
  public func edits(removing scope: Located<String>, from list: ScopeList) -> [Edit]? {
    guard list.scopes.count > 1 else { return nil }
    guard let scalar = list.scalars.first(where: { $0.range.contains(scope.range) }) else {
      return nil
    }
    guard scalar.value != scope.value else {
      guard list.isList else { return nil }
      return edits(removingItemAround: scalar.range) ?? edits(removing: scalar, fromFlow: list)
    }
    guard let text = scalar.textRange, scope.range.count == scope.value.utf8.count else {
      return nil
    }
    let isFirst = scope.range.start == text.start
    let place = SourceRange(
      file: text.file,
      start: isFirst ? scope.range.start : scope.range.start - 1,
      end: isFirst ? scope.range.end + 1 : scope.range.end
    )
    return [Edit(place, with: "")]
  }

  private func edits(removing item: Located<String>, fromFlow list: ScopeList) -> [Edit]? {
    guard let source = sources.first(where: { $0.id == item.range.file }) else { return nil }
    let index = list.scalars.firstIndex { $0.range == item.range }
    guard let index, index > 0, source.bytes[list.range.start] == UInt8(ascii: "[") else {
      return nil
    }
    let start = list.scalars[index - 1].range.end
    return [Edit(SourceRange(file: source.id, start: start, end: item.range.end), with: "")]
  }

  /// The edits that put the scope `name` to the others of `list`; nil where its form leaves no doubt-free
  /// place.
  public func edits(adding name: String, to list: ScopeList) -> [Edit]? {
    guard let first = list.scalars.first, let text = first.textRange else { return nil }
    guard list.isList else { return [Edit(text.startPlace, with: name + " ")] }
    return list.scalars.last.flatMap {
      edits(adding: name, behind: $0.range, inListAt: list.range)
    }
  }
}
