extension ScalarReading {
  /// Reads a scalar by its text alone, as go-yaml does where no tag forbids it.
  init(untagged text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    guard !Self.isString(startingWith: first) else {
      self = .string(text)
      return
    }
    // The longest word of the table, `false`, has five letters.
    if text.utf8.count <= 5, let word = Self(word: text) {
      self = word
      return
    }
    switch first {
    case UInt8(ascii: "."):
      self = GoFloat(afterDot: text).map { .float($0.value) } ?? .string(text)
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"):
      self = Self(number: text) ?? .string(text)
    default:
      self = .string(text)
    }
  }

  private init?(word text: String) {
    switch text {
    case "y", "Y", "yes", "Yes", "YES": self = .boolean(true)
    case "true", "True", "TRUE": self = .boolean(true)
    case "on", "On", "ON": self = .boolean(true)
    case "n", "N", "no", "No", "NO": self = .boolean(false)
    case "false", "False", "FALSE": self = .boolean(false)
    case "off", "Off", "OFF": self = .boolean(false)
    case "~", "null", "Null", "NULL": self = .null
    case ".nan", ".NaN", ".NAN": self = .float(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .float(-.infinity)
    default: return nil
    }
  }

  /// Underscores count for nothing wherever they stand, even behind the last digit.
  private init?(number text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "_") }
    if let integer = GoInteger(digits) {
      switch integer {
      case .signed(let value): self = .integer(value)
      case .unsigned(let value): self = .largeInteger(value)
      }
    } else if let float = GoFloat(digits) {
      self = .float(float.value)
    } else {
      return nil
    }
  }
}
