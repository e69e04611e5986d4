import AuthModel
import Reporting

/// The JSON Schema of a kind of file that authcfg reads, made from the declared fields.
struct ValuesSchema {
  private var definitions: [String: JSONSchema] = [:]

  /// The schema of the documents that `section` is the root of.
  static func schema(of section: SectionDeclaration, titled title: String) -> TitledJSONSchema {
    var writer = ValuesSchema()
    let root = writer.object(section, below: "root")
    return root.titled(title, definitions: writer.definitions)
  }

  /// The object that `section`, the value of a field called `name`, is written as.
  private mutating func object(_ section: SectionDeclaration, below name: String) -> JSONSchema {
    var properties: [String: JSONSchema] = [:]
    for field in section.fields { properties[field.name] = schema(of: field) }
    var others = section.isClosed ? JSONSchema.OtherProperties.forbidden : .allowed
    if let entry = section.entry {
      let definition = "\(name).entry"
      definitions[definition] = schema(of: entry)
      let reference = JSONSchema(.reference(definition))
      for known in section.knownEntries { properties[known.name] = reference }
      others = .each(reference)
    }
    let required = section.fields.filter(\.isRequired).map(\.name)
    return JSONSchema(.object(properties: properties, required: required, others: others))
  }

  private mutating func schema(of field: FieldDeclaration) -> JSONSchema {
    var schema = form(of: field)
    schema.description = description(of: field)
    schema.isDeprecated = field.isDeprecated
    schema.defaultValue = field.defaults.newest?.value.map(JSONValue.init)
    return schema
  }

  private mutating func form(of field: FieldDeclaration) -> JSONSchema {
    if let section = field.section() {
      let object = object(section, below: field.name)
      switch field.type {
      case .sections:
        return Self.orNull(JSONSchema(.array(object)))
      case .toggle:
        return JSONSchema(.anyOf([Self.orNull(JSONSchema(.boolean)), object]))
      default:
        return field.isNullable ? Self.orNull(object) : object
      }
    }
    // Without a value, a key is as good as not there.
    return Self.orNull(JSONSchema(Self.form(of: field.type)))
  }

  private static func form(of type: FieldType) -> JSONSchema.Form {
    switch type {
    case .boolean, .toggle: .boolean
    case .string, .secret, .url, .duration: .string
    case .number: .number
    case .choice(let words): .choice(words)
    case .strings, .urls: .array(JSONSchema(.string))
    case .stringMap:
      .object(properties: [:], required: [], others: .each(orNull(JSONSchema(.scalar))))
    case .scalar: .scalar
    case .section, .sections, .any: .anything
    }
  }

  private static func orNull(_ schema: JSONSchema) -> JSONSchema {
    var schema = schema
    schema.isNullable = true
    return schema
  }

  private func description(of field: FieldDeclaration) -> String {
    var sentences = [field.summary]
    if field.isSecret { sentences.append("a secret") }
    if let phrase = field.availability.phrase { sentences.append("known to charts \(phrase)") }
    if field.isDeprecated, let replacement = field.replacement {
      let inversion = replacement.isInverted ? ", with the opposite value" : ""
      sentences.append("other charts have '\(replacement.path)'\(inversion)")
    }
    if case .toggle(let version) = field.type {
      sentences.append("charts from \(version) on want '\(field.name).enabled'")
    }
    return sentences.joined(separator: "; ")
  }
}

extension FieldDeclaration {
  /// Whether the newest chart no longer knows it.
  fileprivate var isDeprecated: Bool { !availability.contains(AstronomerValues.newestChart) }
}

extension JSONValue {
  fileprivate init(_ constant: Constant) {
    self =
      switch constant {
      case .boolean(let value): .boolean(value)
      case .integer(let value): .integer(value)
      case .string(let text): .string(text)
      case .list(let texts): .strings(texts)
      }
  }
}
