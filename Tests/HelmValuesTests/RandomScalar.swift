import TestSupport

/// Plain scalars out of chance, bent towards the corners of Helm's resolver.
enum RandomScalar {
  static func text(using generator: inout SeededGenerator) -> String {
    while true {
      let text = candidate(using: &generator)
      if isPlain(text) {
        return text
      }
    }
  }

  private static func candidate(using generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: generator.text(of: "0123456789+-._eExXoObB:~ytnofYNTFal", count: 1...8)
    case 1: generator.text(of: "01789+-._eExobB", count: 1...6)
    case 2: number(using: &generator)
    case 3: integerAtABorder(using: &generator)
    case 4: Double(bitPattern: generator.next()).description
    default: mutated(generator.pick(ScalarTable.all), using: &generator)
    }
  }

  private static func number(using generator: inout SeededGenerator) -> String {
    let digits = "0123456789__"
    return generator.pick(["", "", "-", "+"])
      + generator.pick(["", "", "0", "0x", "0X", "0o", "0O", "0b", "0B", "_", "."])
      + generator.text(of: generator.pick(["01", "01234567_", digits, "0fA9"]), count: 0...20)
      + generator.pick(["", "", ".", "._"]) + generator.text(of: digits, count: 0...4)
      + generator.pick(["", "", "e", "E-", "e+", "e_"]) + generator.text(of: digits, count: 0...3)
  }

  private static func integerAtABorder(using generator: inout SeededGenerator) -> String {
    let border = generator.pick([1 << 24, 1 << 53, 1 << 63, UInt64.max - 20, 1_000_000, 1 << 54])
    let value = border &+ UInt64.random(in: 0..<20, using: &generator) &- 10
    let (radix, prefix) = generator.pick([
      (10, ""), (10, ""), (16, "0x"), (8, "0o"), (8, "0"), (2, "0b"), (2, "0b-"), (2, "0b+"),
    ])
    return generator.pick(["", "-", "+"]) + prefix + String(value, radix: radix)
  }

  /// The text with one character changed, added, removed or in another case.
  private static func mutated(_ text: String, using generator: inout SeededGenerator) -> String {
    var characters = Array(text)
    let index = Int.random(in: characters.indices, using: &generator)
    let other = generator.text(of: "0159+-._eExobyYnNtf~", count: 1...1)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: characters[index] = Character(other)
    case 1: characters.insert(Character(other), at: index)
    case 2: characters.remove(at: index)
    default:
      let character = characters[index]
      let changed = character.isLowercase ? character.uppercased() : character.lowercased()
      return String(characters[..<index]) + changed + String(characters[(index + 1)...])
    }
    return String(characters)
  }

  /// Whether YAML reads the text, as value and as key, as one plain scalar and nothing else.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, text != "-", text.last != ":" else { return false }
    return !":?=&*!|>'\"%@`#,[]{}".contains(first)
  }
}
