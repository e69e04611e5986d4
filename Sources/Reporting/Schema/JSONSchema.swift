/// A JSON Schema, as far as the documents that authcfg writes and reads need one (draft 2020-12).
public struct JSONSchema: Sendable {
  /// What a document has to be.
  public let form: Form
  /// Whether `null` will do as well.
  public var isNullable = false
  /// The regular expression (ECMA-262) that a string has to match somewhere.
  public var pattern: String?
  /// Whether a list may have no items.
  public var mayBeEmpty = true
  /// Schemas of which one has to hold beside this one, if there are any.
  public var alternatives: [JSONSchema] = []
  /// What it is for, to people.
  public var description: String?
  /// What holds when it is not there.
  public var defaultValue: JSONValue?
  /// Whether something else has taken its place.
  public var isDeprecated = false

  /// What a document has to be.
  public indirect enum Form: Sendable {
    case anything
    case integer
    case number
    case boolean
    case string
    /// Text, a number, or `true` or `false`.
    case scalar
    /// A value that is one of some.
    case choice([JSONValue])
    case array(JSONSchema)
    /// An object with these properties, those in `required` always present.
    case object(properties: [String: JSONSchema], required: [String], others: OtherProperties)
    /// One of several, no two of which are of the same type.
    case union([Form])
    /// One of several.
    case anyOf([JSONSchema])
    /// The definition of this name.
    case reference(String)
  }

  /// What properties without a schema of their own may be.
  public indirect enum OtherProperties: Sendable {
    case allowed
    case forbidden
    case each(JSONSchema)
  }

  /// Makes the schema of what has this form.
  public init(_ form: Form) {
    self.form = form
  }

  /// The schema of the documents that `type` is written as, told from the type itself.
  public init<Document: Decodable>(of type: Document.Type) throws {
    self = try SchemaProbe.schema(of: type)
  }

  /// The schema with the keywords that a file of its own starts with.
  public func titled(
    _ title: String,
    definitions: [String: JSONSchema] = [:]
  ) -> TitledJSONSchema {
    TitledJSONSchema(title: title, schema: self, definitions: definitions)
  }
}

/// A value that a schema names.
public enum JSONValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case strings([String])
}

/// A schema in a file of its own.
public struct TitledJSONSchema: Encodable, Sendable {
  let title: String
  let schema: JSONSchema
  let definitions: [String: JSONSchema]

  private enum Keys: String, CodingKey {
    case dialect = "$schema"
    case title
    case definitions = "$defs"
  }

  /// Writes the schema with its dialect, title and definitions.
  public func encode(to encoder: any Encoder) throws {
    try schema.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode("https://json-schema.org/draft/2020-12/schema", forKey: .dialect)
    try container.encode(title, forKey: .title)
    if !definitions.isEmpty { try container.encode(definitions, forKey: .definitions) }
  }
}
