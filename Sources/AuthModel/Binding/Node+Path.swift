import YAML

extension Node {
  /// What stands at the end of `path`, one key after the other.
  func value(at path: [String]) -> Node? {
    path.reduce(Optional(self)) { $0?.lastEntry(ofKey: $1)?.value }
  }

  /// The names of variables that the items of a list give.
  var itemNames: Set<String> {
    let names = items.flatMap { item in
      ["name", "envName"].compactMap { item.lastEntry(ofKey: $0)?.value.text }
    }
    return Set(names)
  }
}
