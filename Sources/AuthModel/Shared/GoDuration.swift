import Diagnostics

/// A span of time as Go writes it: `30m`, `1h30m`.
public struct GoDuration: Hashable, Sendable {
  /// Its length in nanoseconds, which are Go's unit.
  public let nanoseconds: Double

  /// Why a text is no duration to `time.ParseDuration`.
  public enum Mistake: Error, Hashable, Sendable {
    /// There is a number without a unit; a YAML number counts nanoseconds, a text is refused.
    case noUnit
    /// The unit is none of Go's; `meant` says the same in hours, where the text does so in days.
    case unknownUnit(meant: String?)
    /// It is no sequence of numbers and units.
    case malformed
  }

  /// Its length in seconds.
  public var seconds: Double { nanoseconds / 1e9 }

  /// The span as people write it: `1h30m`, `15s`, `250ms`.
  public var text: String {
    guard nanoseconds != 0 else { return "0s" }
    var rest = abs(nanoseconds)
    var text = nanoseconds < 0 ? "-" : ""
    for (unit, length) in [
      ("h", 3600e9), ("m", 60e9), ("s", 1e9), ("ms", 1e6), ("us", 1e3), ("ns", 1),
    ] {
      let count = (rest / length).rounded(.down)
      guard count > 0 else { continue }
      text += "\(Int(exactly: count).map(String.init) ?? "\(count)")\(unit)"
      rest -= count * length
    }
    return text
  }

  /// Takes a length in nanoseconds.
  public init(nanoseconds: Double) {
    self.nanoseconds = nanoseconds
  }

  /// Reads `text` as `time.ParseDuration` does: numbers, each with its unit, without blanks.
  ///
  /// - Throws: What is wrong with it.
  public init(parsing text: String) throws(Mistake) {
    var rest = text.utf8[...]
    var sign = 1.0
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard !rest.elementsEqual("0".utf8) else {
      nanoseconds = 0
      return
    }
    guard !rest.isEmpty else { throw .malformed }
    var total = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
      guard let number = Double(Substring(digits)) else { throw .malformed }
      rest = rest[digits.endIndex...]
      let letters = rest.prefix { !$0.isDigit && $0 != UInt8(ascii: ".") }
      rest = rest[letters.endIndex...]
      guard !letters.isEmpty else { throw .noUnit }
      guard let unit = Self.units[String(Substring(letters))] else {
        throw .unknownUnit(meant: Self.hours(of: text))
      }
      total += number * unit
    }
    nanoseconds = sign * total
  }

  /// The regular expression (ECMA-262) of texts that Go takes.
  public static let pattern: String = {
    let units = Self.units.keys.sorted().joined(separator: "|")
    return "^[-+]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(\(units)))+)$"
  }()

  private static let units: [String: Double] = [
    "ns": 1, "us": 1e3, "µs": 1e3, "μs": 1e3, "ms": 1e6, "s": 1e9, "m": 60e9, "h": 3600e9,
  ]

  /// A whole number of days in hours: `24h` for `1d`.
  private static func hours(of text: String) -> String? {
    guard text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36500).contains(days) else {
      return nil
    }
    return "\(days * 24)h"
  }
}
