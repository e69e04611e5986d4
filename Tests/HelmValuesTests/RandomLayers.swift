import TestSupport

/// Layers out of chance over few keys, so that they meet.
enum RandomLayers {
  static func layers(using generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...5, using: &generator)).map { _ in layer(using: &generator) }
  }

  /// A layer; a rare one is empty, null or an empty mapping.
  private static func layer(using generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: return generator.pick(["", "{}", "~", "# nothing\n"])
    case 1: return flowMapping(depth: 4, using: &generator)
    default:
      let text = blockMapping(depth: 4, indentation: 0, using: &generator)
      return text.isEmpty ? "{}" : text
    }
  }

  private static let keys = [
    "a", "b", "c", "auth", "enabled", "'on'", "\"é\"", "x.y", "1", "global",
  ]
  private static let scalars = [
    "1", "1.5", "-3", "0x10", "yes", "off", "True", "~", "null", "''", "text", "\"quoted\"",
    "'single'", "1e3", "0123", "2001-01-01", "\"\\u00fc\"", "a b", "[]", "{}", "[1, two, {a: 3}]",
    "!!str 5", "|\n  block",
  ]

  private static func blockMapping(
    depth: Int,
    indentation: Int,
    using generator: inout SeededGenerator
  ) -> String {
    let blanks = String(repeating: " ", count: indentation)
    let chosen = Set(
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        generator.pick(keys)
      }
    ).sorted()
    return chosen.map { key in
      let kind = Int.random(in: 0..<10, using: &generator)
      if depth > 0, kind < 5 {
        let step = Int.random(in: 1...4, using: &generator)
        let inner = blockMapping(
          depth: depth - 1,
          indentation: indentation + step,
          using: &generator
        )
        return "\(blanks)\(key):\n\(inner)"
      }
      if kind == 5 { return "\(blanks)\(key):\n" }
      if kind == 6 { return "\(blanks)\(key): \(flowMapping(depth: 1, using: &generator))\n" }
      if kind == 7 {
        return "\(blanks)\(key):\n\(blanks)- a: 1\n\(blanks)- \(generator.pick(["x", "[y]"]))\n"
      }
      let scalar = generator.pick(scalars).replacing("\n  ", with: "\n\(blanks)  ")
      return "\(blanks)\(key): \(scalar)\n"
    }.joined()
  }

  private static func flowMapping(depth: Int, using generator: inout SeededGenerator) -> String {
    let chosen = Set(
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        generator.pick(keys)
      }
    ).sorted()
    let entries = chosen.map { key in
      let isDeep = depth > 0 && Bool.random(using: &generator)
      let value =
        isDeep
        ? flowMapping(depth: depth - 1, using: &generator)
        : generator.pick(scalars.filter { !$0.contains("\n") })
      return "\(key): \(value)"
    }
    return "{\(entries.joined(separator: ", "))}"
  }
}
