/// A JSON Schema, as far as the documents of authcfg need one (draft 2020-12).
public indirect enum JSONSchema: Sendable {
  case integer
  case boolean
  case string
  /// A string that is one of some.
  case choice([String])
  case array(JSONSchema)
  /// An object with these properties, those in `required` always present, and others allowed.
  case object(properties: [String: JSONSchema], required: [String])

  /// The schema of the documents that `type` is written as, told from the type itself.
  public init<Document: Decodable>(of type: Document.Type) throws {
    self = try SchemaProbe.schema(of: type)
  }

  /// The schema with the keywords that a file of its own starts with.
  public func titled(_ title: String) -> TitledJSONSchema {
    TitledJSONSchema(title: title, schema: self)
  }
}

/// A schema in a file of its own.
public struct TitledJSONSchema: Encodable, Sendable {
  let title: String
  let schema: JSONSchema

  private enum Keys: String, CodingKey {
    case dialect = "$schema"
    case title
  }

  /// Writes the schema with its dialect and title.
  public func encode(to encoder: any Encoder) throws {
    try schema.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode("https://json-schema.org/draft/2020-12/schema", forKey: .dialect)
    try container.encode(title, forKey: .title)
  }
}

extension JSONSchema: Encodable {
  private enum Keys: String, CodingKey {
    case type
    case choices = "enum"
    case items
    case properties
    case required
  }

  /// Writes the schema.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(typeName, forKey: .type)
    switch self {
    case .integer, .boolean, .string:
      break
    case .choice(let words):
      try container.encode(words, forKey: .choices)
    case .array(let items):
      try container.encode(items, forKey: .items)
    case .object(let properties, let required):
      try container.encode(properties, forKey: .properties)
      try container.encode(required.sorted(), forKey: .required)
    }
  }

  private var typeName: String {
    switch self {
    case .integer: "integer"
    case .boolean: "boolean"
    case .string, .choice: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
