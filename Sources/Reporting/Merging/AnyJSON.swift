/// A JSON text of whatever shape, for what is passed on and not looked into.
public enum AnyJSON: Codable, Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([AnyJSON])
  case object([String: AnyJSON])

  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([AnyJSON].self) {
      self = .array(value)
    } else {
      self = try .object(container.decode([String: AnyJSON].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The value of the member `name`, if it is an object that has it.
  public subscript(name: String) -> AnyJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The items, if it is an array.
  public var items: [AnyJSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The text, if it is a string.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, if it is a whole one.
  var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The same object with `value` as its member `name`.
  func setting(_ name: String, to value: AnyJSON) -> AnyJSON {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }
}
