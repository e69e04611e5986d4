extension GoFloat {
  /// The spelling of `fmt.Sprint`, which is that of `strconv.FormatFloat(value, 'g', -1, 64)`.
  static func printed(_ value: Double) -> String {
    printed(shortest: value.description)
  }

  /// The spelling as a mapping key in JSON: rounded to 32 bits, and `.inf`, `-.inf`, `.nan`.
  static func printedAsKey(_ value: Double) -> String {
    guard !value.isNaN else { return ".nan" }
    let rounded = Float(value)
    guard rounded.isFinite else { return rounded < 0 ? "-.inf" : ".inf" }
    return printed(shortest: rounded.description)
  }

  /// Arranges Swift's shortest spelling as Go does.
  ///
  /// Both languages choose the same digits. Go writes an exponent, of two digits at least, where
  /// it is below -4 or above 5, whereas Swift waits until 2^54, and writes `.0` behind integers.
  private static func printed(shortest spelling: String) -> String {
    let parts = spelling.utf8.split { $0 == UInt8(ascii: "e") }
    let sign = spelling.utf8.first == UInt8(ascii: "-") ? "-" : ""
    let mantissa = parts[0].drop { $0 == UInt8(ascii: "-") }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let fraction = mantissa.dropFirst(whole.count + 1)

    let all = Array(whole) + Array(fraction)
    let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
    guard zeros < all.count else { return sign + "0" }
    let shift = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let exponent = shift + whole.count - zeros - 1
    var digits = String(decoding: all.dropFirst(zeros), as: UTF8.self)
    while digits.utf8.last == UInt8(ascii: "0") {
      digits.removeLast()
    }
    return sign + arranged(digits, exponent: exponent)
  }

  /// Writes the number whose first digit counts 10^`exponent`.
  private static func arranged(_ digits: String, exponent: Int) -> String {
    let count = digits.utf8.count
    switch exponent {
    case -4..<0:
      return "0." + String(repeating: "0", count: -exponent - 1) + digits
    case 0...5 where count <= exponent + 1:
      return digits + String(repeating: "0", count: exponent + 1 - count)
    case 0...5:
      return "\(digits.prefix(exponent + 1)).\(digits.dropFirst(exponent + 1))"
    default:
      let fraction = count > 1 ? ".\(digits.dropFirst())" : ""
      let sign = exponent < 0 ? "-" : "+"
      let magnitude = exponent.magnitude
      return "\(digits.prefix(1))\(fraction)e\(sign)\(magnitude < 10 ? "0" : "")\(magnitude)"
    }
  }
}
