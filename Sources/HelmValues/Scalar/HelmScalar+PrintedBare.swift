extension HelmScalar {
  /// The text that a Go program takes which reads YAML into which a template has printed this without
  /// quotes, and which takes a number for text; `nil` if that is the text that was printed, or none.
  ///
  /// Integers are decimal again, other numbers have no exponent (mapstructure with `WeaklyTypedInput`:
  /// `strconv.FormatInt`, and `FormatFloat` with `f` and -1), and truth is 1.
  public var printedBare: String? {
    let printed = printed
    switch HelmScalar(text: printed, isPlain: true) {
    case .number(let number):
      switch GoInteger(Array(printed.utf8)) {
      case .signed(let integer)?: return "\(integer)"
      case .unsigned(let integer)?: return "\(integer)"
      case nil: return GoFloat.printedWithoutExponent(number)
      }
    case .boolean(let boolean) where ["true", "false"].contains(printed):
      return boolean ? "1" : "0"
    case .boolean, .null, .string, .refused:
      return nil
    }
  }
}

extension GoFloat {
  /// The spelling of `strconv.FormatFloat(value, 'f', -1, 64)`.
  fileprivate static func printedWithoutExponent(_ value: Double) -> String {
    let parts = printed(value).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return printed(value) }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let whole = parts[0].drop { $0 == "-" }.prefix { $0 != "." }
    let digits = parts[0].filter(\.isNumber)
    let place = whole.count + exponent
    if place <= 0 { return "\(sign)0.\(String(repeating: "0", count: -place))\(digits)" }
    guard place < digits.count else {
      return sign + digits + String(repeating: "0", count: place - digits.count)
    }
    return "\(sign)\(digits.prefix(place)).\(digits.dropFirst(place))"
  }
}
