/// Small files that ask for much.
enum HostileSample: String, CaseIterable {
  /// Ten levels of aliases, each nine times the one before: four billion nodes.
  case aliasBomb = "alias bomb"
  /// Twenty thousand lists, each inside of the one before.
  case nestedLists = "20000 nested lists"

  var text: String {
    switch self {
    case .aliasBomb:
      (0..<10).map { level in
        let item = level == 0 ? "x" : "*a\(level - 1)"
        let items = repeatElement(item, count: 9).joined(separator: ",")
        return "a\(level): &a\(level) [\(items)]\n"
      }.joined()
    case .nestedLists:
      String(repeating: "[", count: 20_000)
    }
  }
}
