/// What a scalar is to the YAML reader of Helm, before it goes through JSON.
///
/// The rules are those of `resolve.go` in go-yaml 2, which is a mixture of YAML 1.1 and of Go's
/// number syntax. A value loses its kind on the way through JSON (`value`); a mapping key does not
/// and is spelled out in its own way (`key`).
public enum ScalarReading: Hashable, Sendable {
  /// Nothing.
  case null
  /// A truth value.
  case boolean(Bool)
  /// An integer in decimal, hexadecimal, octal or binary.
  case integer(Int64)
  /// An integer from 2^63 to 2^64 - 1.
  case largeInteger(UInt64)
  /// A number with a fraction or an exponent, an integer beyond 64 bits, `.inf` or `.nan`.
  case float(Double)
  /// Text, and everything that resembles nothing else; dates and times stay text.
  case string(String)
  /// The tag and the text contradict each other.
  case refused(ScalarRefusal)

  /// Reads one scalar.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - isPlain: Whether the scalar has no quotes and is no block scalar.
  ///   - tag: The tag in full (`tag:yaml.org,2002:int`, `!local`), `!` for the non-specific tag,
  ///     nil where none is written. A tag that YAML does not define makes the text a string.
  public init(text: String, isPlain: Bool, tag: String? = nil) {
    guard let tag, !tag.isEmpty else {
      self = isPlain ? Self(untagged: text) : .string(text)
      return
    }
    let prefix = "tag:yaml.org,2002:"
    self = tag.hasPrefix(prefix) ? Self(text, tag.dropFirst(prefix.count)) : .string(text)
  }

  /// Whether a plain scalar without a tag is a string, whatever follows this first byte.
  ///
  /// It decides most scalars of a values file before any text is built.
  public static func isString(startingWith byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"):
      false
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"),
      UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "o"), UInt8(ascii: "O"):
      false
    default:
      true
    }
  }

  /// Whether a mapping key merges other mappings into its own.
  ///
  /// The parameters are those of `init(text:isPlain:tag:)`. The non-specific tag turns even the
  /// quoted key into a merge.
  public static func isMergeKey(text: String, isPlain: Bool, tag: String? = nil) -> Bool {
    guard text == "<<" else { return false }
    return tag.map { $0 == "!" || $0 == "tag:yaml.org,2002:merge" } ?? isPlain
  }

  /// The value a template gets.
  public var value: HelmScalar {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .number(Double(value))
    case .largeInteger(let value): .number(Double(value))
    case .float(let value): value.isFinite ? .number(value) : .refused(.notFinite)
    case .string(let text): .string(text)
    case .refused(let refusal): .refused(refusal)
    }
  }

  /// The spelling of a mapping key, or why there is none.
  ///
  /// `on` becomes `true`, `0x10` becomes `16`. An integer keeps all its digits, while a float is
  /// rounded to 32 bits: `1.123456789` becomes `1.1234568` and `1e39` becomes `.inf`.
  public var key: Result<String, ScalarRefusal> {
    switch self {
    case .null: .failure(.nullKey)
    case .boolean(let value): .success(value ? "true" : "false")
    case .integer(let value): .success(String(value))
    case .largeInteger: .failure(.largeIntegerKey)
    case .float(let value): .success(GoFloat.printedAsKey(value))
    case .string(let text): .success(text)
    case .refused(let refusal): .failure(refusal)
    }
  }
}
