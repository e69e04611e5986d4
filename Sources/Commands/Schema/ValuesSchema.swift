import AuthModel
import Reporting

/// The JSON Schema of a kind of file that authcfg reads, made from the declared fields.
///
/// It takes what the program that reads a field takes: Go's readers a text in the place of a list, or of
/// a truth value. Keys have to be spelled as they are declared, though such readers ignore their case:
/// Helm does not, nor do other programs.
struct ValuesSchema {
  private let newestChart: ChartVersion
  /// The layout of Amundsen's values that the schema is of, where it is of those.
  private let era: AmundsenInstallation.Era?
  private var definitions: [String: JSONSchema] = [:]

  /// The schema of such a `document`, called `title`; of Amundsen's values for charts of the layout
  /// `era`.
  static func schema(
    of document: DeclaredDocument,
    titled title: String,
    era: AmundsenInstallation.Era? = nil,
    mayBeEmpty: Bool = false
  ) -> TitledJSONSchema {
    var writer = ValuesSchema(newestChart: document.newestChart, era: era)
    var root = writer.object(document.section, document.fields, below: "root")
    root.isNullable = mayBeEmpty
    return root.titled(title, definitions: writer.definitions)
  }

  /// The object that `section` with `fields`, the value of a field called `name`, is written as.
  private mutating func object(
    _ section: SectionDeclaration,
    _ fields: [DeclaredField],
    below name: String
  ) -> JSONSchema {
    var properties: [String: JSONSchema] = [:]
    var others = section.isClosed ? JSONSchema.OtherProperties.forbidden : .allowed
    for field in fields {
      guard field.isOfAnyName else {
        properties[field.declaration.name] = schema(of: field)
        continue
      }
      let definition = "\(name).entry"
      definitions[definition] = schema(of: field)
      let reference = JSONSchema(.reference(definition))
      for known in section.knownEntries { properties[known.name] = reference }
      others = .each(reference)
    }
    let required = section.fields.filter(\.isRequired).map(\.name)
    var object = JSONSchema(.object(properties: properties, required: required, others: others))
    object.alternatives = section.needsOneOf.map(Self.needing)
    return object
  }

  /// An object with a list called `name` that is not empty; whether there may be none is said elsewhere.
  private static func needing(_ name: String) -> JSONSchema {
    var list = JSONSchema(.array(JSONSchema(.anything)))
    list.mayBeEmpty = false
    let object = JSONSchema(.object(properties: [name: list], required: [name], others: .allowed))
    return orNull(object)
  }

  private mutating func schema(of field: DeclaredField) -> JSONSchema {
    var schema = form(of: field)
    schema.description = description(of: field.declaration)
    let isForeign = era.map { !$0.reads(field) } ?? false
    schema.isDeprecated = isDeprecated(field.declaration) || isForeign
    // An editor may write the default down, and nobody wants that of a secret; the known defaults are
    // those of today's chart.
    if !field.declaration.isSecret, era == nil || era == .current {
      schema.defaultValue = field.defaults.newest?.value.map(JSONValue.init)
    }
    return schema
  }

  private mutating func form(of field: DeclaredField) -> JSONSchema {
    let declaration = field.declaration
    guard let section = declaration.section(), declaration.type != .any else {
      // Without a value, a key is as good as not there.
      let schema = ScalarSchema(field).schema
      return declaration.isRequired ? schema : Self.orNull(schema)
    }
    let object = object(section, field.children, below: declaration.name)
    switch declaration.type {
    case .sections:
      return Self.orNull(JSONSchema(.array(object)))
    case .toggle:
      return JSONSchema(.anyOf([Self.orNull(JSONSchema(.boolean)), object]))
    case .sectionOrText:
      return Self.orNull(
        JSONSchema(
          .anyOf([object, JSONSchema(.string), JSONSchema(.array(object))])
        )
      )
    case .namedSections:
      return Self.orNull(JSONSchema(.anyOf([object, JSONSchema(.array(object))])))
    default:
      return field.mayBeNull && !declaration.isRequired ? Self.orNull(object) : object
    }
  }

  private static func orNull(_ schema: JSONSchema) -> JSONSchema {
    guard case .anyOf(var choices) = schema.form, !choices.isEmpty else {
      var schema = schema
      schema.isNullable = true
      return schema
    }
    choices[0].isNullable = true
    return JSONSchema(.anyOf(choices))
  }

  private func description(of field: FieldDeclaration) -> String {
    var sentences = [field.summary]
    if field.isSecret { sentences.append("a secret") }
    if let phrase = field.availability.phrase { sentences.append("known to charts \(phrase)") }
    if isDeprecated(field), let replacement = field.replacement {
      let inversion = replacement.isInverted ? ", with the opposite value" : ""
      sentences.append("other charts have '\(replacement.path)'\(inversion)")
    }
    if case .toggle(let version) = field.type {
      sentences.append("charts from \(version) on want '\(field.name).enabled'")
    }
    return sentences.joined(separator: "; ")
  }

  /// Whether the newest chart no longer knows it.
  private func isDeprecated(_ field: FieldDeclaration) -> Bool {
    !field.availability.contains(newestChart)
  }
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
