/// A value that a declaration names: a default.
public enum Constant: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case emptyList
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
  /// Makes a list, which can only be empty.
  public init(arrayLiteral elements: Never...) { self = .emptyList }
}

extension Constant: CustomStringConvertible {
  /// The value as YAML spells it.
  public var description: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): text.isEmpty ? "\"\"" : text
    case .emptyList: "[]"
    }
  }
}
