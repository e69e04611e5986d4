import AuthModel
import Reporting

/// The JSON Schema of a kind of file that authcfg reads, made from the declared fields.
///
/// It takes what the program that reads a section takes: weakly typed readers take a text for a truth
/// value, and one text for a list of texts.
struct ValuesSchema {
  private var definitions: [String: JSONSchema] = [:]

  /// The schema of the files that `document` describes.
  static func schema(of document: DeclaredDocument, titled title: String) -> TitledJSONSchema {
    var writer = ValuesSchema()
    let root = writer.object(document.section, of: document.fields, below: "root")
    return root.titled(title, definitions: writer.definitions)
  }

  /// The object that `section`, the value of a field called `name`, is written as.
  private mutating func object(
    _ section: SectionDeclaration,
    of fields: [DeclaredField],
    below name: String
  ) -> JSONSchema {
    var properties: [String: JSONSchema] = [:]
    for field in fields where field.keys.last != DeclaredField.anyName {
      properties[field.declaration.name] = schema(of: field)
    }
    var others = section.isClosed ? JSONSchema.OtherProperties.forbidden : .allowed
    if let entry = fields.first(where: { $0.keys.last == DeclaredField.anyName }) {
      let definition = "\(name).entry"
      definitions[definition] = schema(of: entry)
      let reference = JSONSchema(.reference(definition))
      for known in section.knownEntries { properties[known.name] = reference }
      others = .each(reference)
    }
    let required = section.fields.filter(\.isRequired).map(\.name)
    return JSONSchema(.object(properties: properties, required: required, others: others))
  }

  private mutating func schema(of field: DeclaredField) -> JSONSchema {
    var schema = form(of: field)
    schema.description = description(of: field.declaration)
    schema.isDeprecated = field.declaration.isDeprecated
    schema.defaultValue = field.defaults.newest?.value.map(JSONValue.init)
    return schema
  }

  private mutating func form(of field: DeclaredField) -> JSONSchema {
    let declaration = field.declaration
    if let section = declaration.section() {
      let object = object(section, of: field.children, below: declaration.name)
      switch declaration.type {
      case .sections:
        return Self.orNull(JSONSchema(.array(object)))
      case .namedSections:
        return JSONSchema(.anyOf([Self.orNull(object), JSONSchema(.array(object))]))
      case .toggle:
        return JSONSchema(.anyOf([Self.orNull(JSONSchema(.boolean)), object]))
      default:
        let isOptional = declaration.isNullable || field.reader.effectOfNull == nil
        return isOptional && field.reader.isKnown ? Self.orNull(object) : object
      }
    }
    // Without a value, a key is as good as not there.
    let form = Self.form(of: declaration.type)
    let others = field.reader.decoding == .weak ? Self.otherForms(of: declaration.type) : []
    guard !others.isEmpty else { return Self.orNull(JSONSchema(form)) }
    return JSONSchema(.anyOf([Self.orNull(JSONSchema(form))] + others.map { JSONSchema($0) }))
  }

  private static func form(of type: FieldType) -> JSONSchema.Form {
    switch type {
    case .boolean, .toggle: .boolean
    case .string, .secret, .url: .string
    case .duration: .pattern(#"^([+-]?([0-9]+(\.[0-9]*)?(ns|us|µs|ms|s|m|h))+|0)$"#)
    case .number: .number
    case .choice(let words): .choice(words)
    case .strings, .urls: .array(JSONSchema(.string))
    case .stringMap:
      .object(properties: [:], required: [], others: .each(orNull(JSONSchema(.scalar))))
    case .scalar: .scalar
    case .section, .sections, .namedSections, .any: .anything
    }
  }

  /// What mapstructure takes as well where `type` is expected.
  private static func otherForms(of type: FieldType) -> [JSONSchema.Form] {
    switch type {
    case .boolean: [.choice(["true", "false"]), .number]
    case .string, .secret: [.number]
    case .number: [.pattern("^[0-9]+$")]
    case .strings, .urls: [.string]
    default: []
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
  /// Whether some chart no longer knows it.
  fileprivate var isDeprecated: Bool { availability.before != nil }
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
