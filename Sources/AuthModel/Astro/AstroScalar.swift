import HelmValues

/// What the Astro CLI makes of a scalar without quotes where it wants text.
///
/// Source: ghodss/yaml, `yaml.go` (`convertToJSONableObject`): truth values become `true` and `false`,
/// integers are written in decimal, and all other numbers as Go writes a 32-bit float (`'g', -1, 32`).
enum AstroScalar {
  /// The text that comes of `value`; `nil` if that is text already, or null.
  static func text(of value: Value) -> String? {
    switch value.scalar {
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): integer(value.text) ?? float(Float(number))
    case .null, .string, .refused, nil: nil
    }
  }

  /// `text` if it is an integer in decimal, which stays as it is.
  private static func integer(_ text: String) -> String? {
    Int64(text).flatMap { "\($0)" == text ? text : nil }
      ?? UInt64(text).flatMap { "\($0)" == text ? text : nil }
  }

  /// The shortest text that is read as the same number; Go writes an exponent from a million on, which
  /// is another text in any case.
  private static func float(_ number: Float) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1_000_000 { return "\(whole)" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
