/// A value that a declaration names: a default.
public enum Constant: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case list([String])
}

extension Constant: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Makes a number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a list of texts.
  public init(arrayLiteral elements: String...) { self = .list(elements) }
}

extension Constant: CustomStringConvertible {
  /// The value as YAML spells it.
  public var description: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): text.isEmpty ? "\"\"" : text
    case .list(let texts): "[\(texts.joined(separator: ", "))]"
    }
  }
}
