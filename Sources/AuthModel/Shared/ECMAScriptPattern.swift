import Diagnostics

/// Regular expressions as JavaScript's `RegExp` takes them (ECMA-262, section 22.2, with annex B.1.2).
///
/// Only what every engine refuses, with and without the flags `u` and `v`, is called a fault.
public struct ECMAScriptPattern: Sendable {
  /// Why a pattern is refused.
  public struct Fault: Hashable, Sendable {
    /// What is wrong, as the subject or verb of no sentence: `a group is not closed`.
    public let reason: String
    /// The bytes that show it, counted in the UTF-8 of the pattern.
    public let bytes: Range<Int>
  }

  /// The first fault of the pattern `text`; `nil` if there is none that is certain.
  public static func fault(in text: String) -> Fault? {
    var pattern = ECMAScriptPattern(bytes: Array(text.utf8))
    do throws(FaultFound) {
      try pattern.read()
      return nil
    } catch {
      return error.fault
    }
  }

  private struct FaultFound: Error {
    let fault: Fault
  }

  private struct Group {
    let start: Int
    let canRepeat: Bool
  }

  private let bytes: [UInt8]
  /// Where the last `}` stands, so that nobody looks for one behind it.
  private let lastBrace: Int?
  private var position = 0
  private var groups: [Group] = []
  /// Whether what stands before `position` may be followed by `*`.
  private var canRepeat = false

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    lastBrace = bytes.lastIndex(of: UInt8(ascii: "}"))
  }

  private mutating func read() throws(FaultFound) {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\\"): try readEscape()
      case UInt8(ascii: "["): try readClass()
      case UInt8(ascii: "("): try openGroup()
      case UInt8(ascii: ")"): try closeGroup()
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): try readQuantifier(length: 1)
      case UInt8(ascii: "{"): try readBrace()
      default:
        canRepeat = !"|^$".utf8.contains(byte)
        position += 1
      }
    }
    if let group = groups.last { throw fault("this group is not closed", at: group.start) }
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func fault(_ reason: String, at start: Int, count: Int = 1) -> FaultFound {
    FaultFound(fault: Fault(reason: reason, bytes: start..<min(start + count, bytes.count)))
  }

  private mutating func readEscape() throws(FaultFound) {
    guard let letter = peek(1) else { throw fault("a lone '\\' ends the pattern", at: position) }
    canRepeat = letter != UInt8(ascii: "b") && letter != UInt8(ascii: "B")
    position += 2
    // With the flag u these take braces, which otherwise are a quantifier or text.
    if "upPx".utf8.contains(letter), peek() == UInt8(ascii: "{"), position < lastBrace ?? 0 {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
      position = end.map { $0 + 1 } ?? position
    }
  }

  private mutating func readQuantifier(length: Int) throws(FaultFound) {
    guard canRepeat else {
      throw fault("nothing stands here that could be repeated", at: position, count: length)
    }
    position += length
    if peek() == UInt8(ascii: "?") { position += 1 }
    canRepeat = false
  }
}

// MARK: Braces

extension ECMAScriptPattern {
  /// Reads `{2}`, `{2,}`, `{2,5}`; any other brace is text.
  private mutating func readBrace() throws(FaultFound) {
    let text = bytes[(position + 1)...].prefix { $0.isDigit || $0 == UInt8(ascii: ",") }
    guard text.endIndex < bytes.count, bytes[text.endIndex] == UInt8(ascii: "}"),
      let bounds = Self.bounds(text)
    else {
      canRepeat = true
      position += 1
      return
    }
    let length = text.endIndex + 1 - position
    if let most = bounds.most, most < bounds.least, canRepeat {
      throw fault("the bounds of the repetition are out of order", at: position, count: length)
    }
    try readQuantifier(length: length)
  }

  /// The bounds in `text`, which is made of digits and commas.
  private static func bounds(_ text: ArraySlice<UInt8>) -> (least: Int, most: Int?)? {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) ?? .max }
    return (numbers[0], parts.count == 2 && !parts[1].isEmpty ? numbers[1] : nil)
  }
}

// MARK: Classes

extension ECMAScriptPattern {
  /// Reads `[a-z]`; the first `]` ends it, even right behind the `[`.
  private mutating func readClass() throws(FaultFound) {
    let start = position
    position += peek(1) == UInt8(ascii: "^") ? 2 : 1
    while let byte = peek(), byte != UInt8(ascii: "]") {
      let first = position
      let low = readClassCharacter()
      guard peek() == UInt8(ascii: "-"), let next = peek(1), next != UInt8(ascii: "]") else {
        continue
      }
      position += 1
      let high = readClassCharacter()
      if let low, let high, high < low {
        let length = position - first
        throw fault("this range of characters is out of order", at: first, count: length)
      }
    }
    guard peek() != nil else { throw fault("this class is not closed", at: start) }
    position += 1
    canRepeat = true
  }

  /// Steps over a character of a class; `nil` if it is more than one ASCII character as written.
  private mutating func readClassCharacter() -> UInt8? {
    let byte = bytes[position]
    if byte == UInt8(ascii: "\\") {
      position = min(position + 2, bytes.count)
      return nil
    }
    position += 1
    return byte < 0x80 ? byte : nil
  }
}

// MARK: Groups

extension ECMAScriptPattern {
  private mutating func openGroup() throws(FaultFound) {
    let start = position
    position += 1
    var canRepeat = true
    if peek() == UInt8(ascii: "?") {
      position += 1
      canRepeat = try readGroupKind(from: start)
    }
    groups.append(Group(start: start, canRepeat: canRepeat))
    self.canRepeat = false
  }

  private mutating func closeGroup() throws(FaultFound) {
    guard let group = groups.popLast() else {
      throw fault("no group is open that this could close", at: position)
    }
    canRepeat = group.canRepeat
    position += 1
  }

  /// Reads what follows `(?`; says whether the group may be repeated.
  private mutating func readGroupKind(from start: Int) throws(FaultFound) -> Bool {
    switch peek() {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "!"):
      position += 1
      return true
    case UInt8(ascii: "<"):
      position += 1
      let isLookbehind = peek() == UInt8(ascii: "=") || peek() == UInt8(ascii: "!")
      return isLookbehind ? false : try readGroupName(from: start)
    case UInt8(ascii: "P"):
      throw fault("JavaScript names groups with '(?<', not with '(?P<'", at: start, count: 3)
    default:
      try readFlags(from: start)
      return true
    }
  }

  private mutating func readGroupName(from start: Int) throws(FaultFound) -> Bool {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? position
    let first = bytes[position..<end].first
    guard let first, !first.isDigit else {
      throw fault("this group has no name", at: start, count: 3)
    }
    position = end + 1
    return true
  }

  /// Reads `i:` of `(?i:x)`, which newer engines know, unlike `(?i)`.
  private mutating func readFlags(from start: Int) throws(FaultFound) {
    let flags = bytes[position...].prefix { "ims-".utf8.contains($0) }
    let next = flags.endIndex < bytes.count ? bytes[flags.endIndex] : nil
    if !flags.isEmpty, next == UInt8(ascii: ":") {
      position = flags.endIndex + 1
      return
    }
    let end = bytes[position...].prefix { $0.isLetter || $0 == UInt8(ascii: "-") }.endIndex
    guard end > position, end < bytes.count, bytes[end] == UInt8(ascii: ")") else {
      throw fault("JavaScript knows no group of this kind", at: start, count: 3)
    }
    let length = end + 1 - start
    throw fault("JavaScript knows no flags inside of a pattern", at: start, count: length)
  }
}
