import Diagnostics

extension ScalarReading {
  /// Reads a scalar whose tag is one of YAML's own, quoted or not.
  init(_ text: String, _ tag: Substring) {
    switch tag {
    case "binary":
      let bytes = try? Base64.decode(text.utf8)
      self = bytes.map { .string(String(replacingIn: $0)) } ?? .refused(.invalidBase64)
    case "timestamp" where GoTimestamp.isTimestamp(text):
      self = .string(text)
    case "null", "bool", "int", "float", "timestamp":
      self = Self(untagged: text).asserted(to: "!!\(tag)")
    default:
      self = .string(text)
    }
  }

  /// This reading if it is of the kind `expected`; an integer will do for a float.
  private func asserted(to expected: String) -> Self {
    if kind == expected {
      return self
    }
    if expected == "!!float", case .integer(let value) = self {
      return .float(Double(value))
    }
    return .refused(.wrongKind(found: kind, expected: expected))
  }

  private var kind: String {
    switch self {
    case .null: "!!null"
    case .boolean: "!!bool"
    case .integer, .largeInteger: "!!int"
    case .float: "!!float"
    case .string, .refused: "!!str"
    }
  }
}

extension String {
  /// Decodes UTF-8 with one U+FFFD for each byte that does not belong, as Go's JSON encoder does.
  fileprivate init(replacingIn bytes: [UInt8]) {
    self.init()
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): unicodeScalars.append(Unicode.UTF8.decode(scalar))
      case .error(let length): append(String(repeating: "\u{FFFD}", count: length))
      case .emptyInput: return
      }
    }
  }
}
