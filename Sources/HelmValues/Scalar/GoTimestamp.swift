/// The dates and times that go-yaml accepts behind the tag `!!timestamp`.
///
/// Without the tag they need not be told from text: Helm keeps both as they are written.
enum GoTimestamp {
  /// Whether `text` has one of the forms `2006-1-2`, `2006-1-2 15:4:5.9`, `2006-1-2T15:4:5.9Z` and
  /// `2006-1-2t15:4:5.9+07:00`, and is a date of the calendar; the fraction may be missing.
  static func isTimestamp(_ text: String) -> Bool {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    guard scanner.date() else { return false }
    guard let separator = scanner.rest.popFirst() else { return true }
    switch separator {
    case UInt8(ascii: "T"), UInt8(ascii: "t"):
      return scanner.time() && scanner.zone() && scanner.rest.isEmpty
    case UInt8(ascii: " "):
      scanner.rest = scanner.rest.drop { $0 == UInt8(ascii: " ") }
      return scanner.time() && scanner.rest.isEmpty
    default:
      return false
    }
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func date() -> Bool {
      guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 1...2),
        skip("-"), let day = number(digits: 1...2), (1...12).contains(month)
      else { return false }
      let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let february = isLeapYear ? 29 : 28
      let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      return (1...lengths[month - 1]).contains(day)
    }

    mutating func time() -> Bool {
      guard let hour = number(digits: 1...2), skip(":"), let minute = number(digits: 1...2),
        skip(":"), let second = number(digits: 1...2), hour < 24, minute < 60, second < 60
      else { return false }
      if skip(".") || skip(",") {
        let fraction = rest.prefix { $0.isDigit }
        rest = rest.dropFirst(fraction.count)
        return !fraction.isEmpty
      }
      return true
    }

    mutating func zone() -> Bool {
      if skip("Z") {
        return true
      }
      guard skip("+") || skip("-"), let hours = number(digits: 2...2), skip(":"),
        let minutes = number(digits: 2...2)
      else { return false }
      return hours <= 24 && minutes <= 60
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: scalar) else { return false }
      rest = rest.dropFirst()
      return true
    }

    /// Takes as many digits as `digits` allows, and nil where they are too few.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
      let taken = rest.prefix(digits.upperBound).prefix { $0.isDigit }
      guard taken.count >= digits.lowerBound else { return nil }
      rest = rest.dropFirst(taken.count)
      return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }
}
