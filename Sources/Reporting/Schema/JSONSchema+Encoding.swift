extension JSONSchema: Encodable {
  private enum Keys: String, CodingKey {
    case type
    case choices = "enum"
    case pattern
    case items
    case properties
    case required
    case additionalProperties
    case anyOf
    case reference = "$ref"
    case description
    case defaultValue = "default"
    case isDeprecated = "deprecated"
  }

  /// Writes the schema.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encodeIfPresent(defaultValue, forKey: .defaultValue)
    if isDeprecated { try container.encode(true, forKey: .isDeprecated) }
    let types = form.types.isEmpty ? [] : form.types + (isNullable ? ["null"] : [])
    if types.count > 1 {
      try container.encode(types, forKey: .type)
    } else if let type = types.first {
      try container.encode(type, forKey: .type)
    }
    try encodeForm(&container)
  }

  private func encodeForm(_ container: inout KeyedEncodingContainer<Keys>) throws {
    switch form {
    case .anything, .integer, .number, .boolean, .string, .scalar:
      break
    case .pattern(let expression):
      try container.encode(expression, forKey: .pattern)
    case .choice(let words):
      try container.encode(words + (isNullable ? [nil] : []), forKey: .choices)
    case .array(let items):
      try container.encode(items, forKey: .items)
    case .object(let properties, let required, let others):
      if !properties.isEmpty { try container.encode(properties, forKey: .properties) }
      if !required.isEmpty { try container.encode(required.sorted(), forKey: .required) }
      switch others {
      case .allowed: break
      case .forbidden: try container.encode(false, forKey: .additionalProperties)
      case .each(let schema): try container.encode(schema, forKey: .additionalProperties)
      }
    case .anyOf(let schemas):
      try container.encode(schemas, forKey: .anyOf)
    case .reference(let name):
      try container.encode("#/$defs/\(name)", forKey: .reference)
    }
  }
}

extension JSONSchema.Form {
  fileprivate var types: [String] {
    switch self {
    case .anything, .anyOf, .reference: []
    case .integer: ["integer"]
    case .number: ["number"]
    case .boolean: ["boolean"]
    case .string, .pattern, .choice: ["string"]
    case .scalar: ["string", "number", "boolean"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }
}

extension JSONValue: Encodable {
  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .string(let text): try container.encode(text)
    case .strings(let texts): try container.encode(texts)
    }
  }
}
