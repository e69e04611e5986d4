public import Diagnostics

extension Document {
  /// The keys on the way from the root to the innermost entry that holds all of `range`.
  ///
  /// Items of lists have no key; what an alias stands for is not looked into.
  public func keys(around range: SourceRange) -> [String] {
    var keys: [String] = []
    var node = root
    while let parent = node {
      node = nil
      for item in parent.items where item.range.contains(range) { node = item }
      for (key, value) in parent.entries {
        let end = max(key.range.end, value.range.end)
        let entry = SourceRange(file: key.range.file, start: key.range.start, end: end)
        guard entry.contains(range) else { continue }
        keys.append(key.text)
        node = value
      }
    }
    return keys
  }
}
