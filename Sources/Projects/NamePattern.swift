/// A pattern of one name in a path: `*`, `?`, `[a-z]` and `\` as in a shell.
struct NamePattern: Sendable {
  private enum Element: Sendable {
    case byte(UInt8)
    case any
    case anyNumber
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
  }

  private let elements: [Element]

  /// Reads a pattern; `nil` if a bracket is not closed or a `\` is the last byte, so that nothing matches.
  init?(_ text: ArraySlice<UInt8>) {
    var elements: [Element] = []
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"):
        if case .anyNumber? = elements.last { continue }
        elements.append(.anyNumber)
      case UInt8(ascii: "?"): elements.append(.any)
      case UInt8(ascii: "["):
        guard let set = Self.set(&rest) else { return nil }
        elements.append(set)
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst() else { return nil }
        elements.append(.byte(next))
      default: elements.append(.byte(byte))
      }
    }
    self.elements = elements
  }

  /// Reads what is behind a `[`, up to the `]`.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Element? {
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<UInt8>] = []
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst { return .oneOf(ranges, isNegated: isNegated) }
      isFirst = false
      guard let low = byte == UInt8(ascii: "\\") ? rest.popFirst() : byte else { return nil }
      let next = rest.dropFirst().first
      if rest.first == UInt8(ascii: "-"), let next, next != UInt8(ascii: "]") {
        rest.removeFirst()
        let end = rest.removeFirst()
        guard let high = end == UInt8(ascii: "\\") ? rest.popFirst() : end else { return nil }
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }

  /// Whether it is a pattern of `name`.
  func matches(_ name: [UInt8]) -> Bool {
    // After each star, the longest match goes back by one byte at most as often as there are bytes.
    var (element, byte) = (0, 0)
    var retry: (element: Int, byte: Int)?
    while byte < name.count || element < elements.count {
      if element < elements.count {
        if case .anyNumber = elements[element] {
          retry = (element, byte + 1)
          element += 1
          continue
        }
        if byte < name.count, Self.matches(elements[element], name[byte]) {
          element += 1
          byte += 1
          continue
        }
      }
      guard let start = retry, start.byte <= name.count else { return false }
      retry = (start.element, start.byte + 1)
      (element, byte) = (start.element + 1, start.byte)
    }
    return true
  }

  private static func matches(_ element: Element, _ byte: UInt8) -> Bool {
    switch element {
    case .byte(let own): own == byte
    case .any, .anyNumber: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
    }
  }
}
