import TestSupport

/// Values files as nobody would write them on purpose: mixed indentation, comments and blank lines
/// anywhere, every style of scalar.
struct RandomValues {
  private var generator: SeededGenerator
  private let lineBreak: String
  /// The paths of the entries that are block mappings' own.
  private(set) var paths: [[String]] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    lineBreak = generator.pick(["\n", "\n", "\n", "\r\n"])
  }

  /// The text of a file.
  mutating func text() -> String {
    var text = generator.pick(["", "", "", "\u{FEFF}", "# header\n", "---\n", "# header\n\n"])
    text += mapping(column: 0, path: []).joined(separator: "\n") + "\n"
    text += generator.pick(["", "", "", "# end\n", "...\n", "---\nb: 1\n"])
    if chance(20) { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineBreak)
  }

  /// One of the paths, and a place that it may be moved to.
  mutating func move() -> (path: [String], parents: [String])? {
    guard !paths.isEmpty else { return nil }
    let path = generator.pick(paths)
    var parents = Array(
      generator.pick(paths + [[]]).prefix(Int.random(in: 0...3, using: &generator))
    )
    if chance(40) { parents.append("new") }
    if chance(20) { parents.append("newer") }
    // Into itself is no move.
    return parents.starts(with: path) ? nil : (path, parents)
  }

  /// Two of the paths, neither of them inside of the other.
  mutating func pair() -> (path: [String], other: [String])? {
    guard !paths.isEmpty else { return nil }
    let (path, other) = (generator.pick(paths), generator.pick(paths))
    return path.starts(with: other) || other.starts(with: path) ? nil : (path, other)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func mapping(column: Int, path: [String]) -> [String] {
    let indentation = String(repeating: " ", count: column)
    let keys = ["a", "b", "c", "auth", "okta", "flow"].shuffled(using: &generator)
    var lines: [String] = []
    for key in keys.prefix(Int.random(in: 1...4, using: &generator)) {
      lines += noise(column)
      let ownPath = path + [key]
      paths.append(ownPath)
      let spelling = generator.pick([key, key, key, "\"\(key)\"", "'\(key)'", "\(key) "])
      lines += entry(indentation + spelling + ":", column: column, path: ownPath)
    }
    return lines + noise(column)
  }

  private mutating func entry(_ head: String, column: Int, path: [String]) -> [String] {
    let step = generator.pick([1, 2, 2, 2, 3, 4, 8])
    let comment = generator.pick(["", "", "  # why", " # \"q"])
    if path.count < 4, chance(50) {
      return [head + comment] + mapping(column: column + step, path: path)
    }
    let inner = String(repeating: " ", count: column + step)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return [head + comment]
    case 1: return [head + " {}" + comment]
    case 2: return [head + " ~" + comment]
    case 3:
      return [
        head + " |" + generator.pick(["", "-", "2"]), inner + "  one", inner + "   # two", "",
        inner + "  x",
      ]
    case 4: return [head + " >-" + comment, inner + "one", "", inner + "  two", inner + "three"]
    case 5: return [head + " \"one", inner + "# two\\", "", inner + "\\  three\"" + comment]
    case 6: return [head + " one", inner + "two", "", inner + "three" + comment]
    case 7:
      let item = String(repeating: " ", count: column + generator.pick([0, 2]))
      return [
        head, item + "- p: 1", item + "  q: [x,", item + "    y]", item + "-  - r", item + "  # s",
        item + "- t",
      ]
    case 8: return [head + "  {p: 1," + comment, inner + "q: [2,", inner + "3]}"]
    case 9: return [head + " 'it''s'" + comment]
    case 10: return [head + " |", "", inner + "one", inner + "  ", inner + "two"]
    default:
      return [head + "  " + generator.pick(["1", "text", "\"t\"", "0x1F", "a#b", "é"]) + comment]
    }
  }

  /// Blank lines and comments in any column.
  private mutating func noise(_ column: Int) -> [String] {
    guard chance(25) else { return [] }
    let columns = [column, column, max(0, column - 2), column + 2, 0]
    return (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      if chance(30) { return generator.pick(["", "", "  "]) }
      return String(repeating: " ", count: generator.pick(columns)) + "# note"
    }
  }
}
