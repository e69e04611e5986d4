extension JSONSchema: Encodable {
  private enum Keys: String, CodingKey {
    case type
    case choices = "enum"
    case pattern
    case items
    case minItems
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
    try container.encodeIfPresent(pattern, forKey: .pattern)
    if !mayBeEmpty { try container.encode(1, forKey: .minItems) }
    if !alternatives.isEmpty { try container.encode(alternatives, forKey: .anyOf) }
    try encode(form, &container)
  }

  private func encode(_ form: Form, _ container: inout KeyedEncodingContainer<Keys>) throws {
    switch form {
    case .anything, .integer, .number, .boolean, .string, .scalar:
      break
    case .choice(let values):
      try container.encode(values + (isNullable ? [nil] : []), forKey: .choices)
    case .union(let forms):
      for form in forms { try encode(form, &container) }
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
    case .string: ["string"]
    case .choice(let values):
      values.reduce(into: []) { types, value in
        if !types.contains(value.type) { types.append(value.type) }
      }
    case .union(let forms): forms.flatMap(\.types)
    case .scalar: ["string", "number", "boolean"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }
}

extension JSONValue {
  fileprivate var type: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .string: "string"
    case .strings: "array"
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
