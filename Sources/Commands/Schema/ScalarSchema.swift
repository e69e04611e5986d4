import AuthModel
import Reporting

/// What the value of a field without fields of its own may be, as the program that reads it takes it.
struct ScalarSchema {
  private let type: FieldType
  /// Whether what can be read as the right type will do as well.
  private let isWeak: Bool
  /// Whether a template may stand in the place of the value.
  private let isTemplate: Bool
  /// What texts have to match.
  private let pattern: String?
  /// Whether the chart prints the value bare, so that it need not be a text.
  private let isPrintedBare: Bool

  init(_ field: DeclaredField) {
    type = field.declaration.type
    isWeak = field.reader.decoding == .weak
    isTemplate = field.isTemplate
    pattern = field.declaration.pattern
    isPrintedBare = field.declaration.remedyWherePrintedBare != nil
  }

  var schema: JSONSchema {
    switch type {
    case .boolean, .toggle:
      return scalar([.boolean] + (isWeak ? [.number] : []), isWeak ? Self.booleanPattern : nil)
    case .number:
      return scalar([.number], isWeak ? "^[-+]?[0-9]+$" : nil)
    case .duration:
      let text = scalar([], GoDuration.pattern)
      return isWeak ? JSONSchema(.anyOf([text, JSONSchema(.choice([.integer(0)]))])) : text
    case .choice(let words):
      return choice(words)
    case .strings, .urls:
      return list
    case .string, .secret:
      var schema = JSONSchema(isWeak || isPrintedBare ? .union([.string, .integer]) : .string)
      schema.pattern = pattern
      return schema
    case .url:
      return JSONSchema(.string)
    case .stringMap:
      var item = JSONSchema(.scalar)
      item.isNullable = true
      return JSONSchema(.object(properties: [:], required: [], others: .each(item)))
    case .scalar:
      return JSONSchema(.scalar)
    case .section, .sections, .namedSections, .sectionOrText, .any:
      return JSONSchema(.anything)
    }
  }

  /// What is of one of `forms`, or a text that matches `pattern` or has a template in it.
  private func scalar(_ forms: [JSONSchema.Form], _ pattern: String?) -> JSONSchema {
    let patterns = [pattern, isTemplate ? Self.templatePattern : nil].compactMap(\.self)
    guard !patterns.isEmpty else { return JSONSchema(.union(forms)) }
    var schema = JSONSchema(.union(forms + [.string]))
    schema.pattern = patterns.joined(separator: "|")
    return schema
  }

  /// One of `words`; an enumeration is a number to Go.
  private func choice(_ words: [String]) -> JSONSchema {
    var values = words.map(JSONValue.string)
    values += words.compactMap(Int.init).map(JSONValue.integer)
    if isWeak { values += words.indices.flatMap { [JSONValue.integer($0), .string("\($0)")] } }
    let choice = JSONSchema(.choice(values))
    return isTemplate ? JSONSchema(.anyOf([choice, scalar([], nil)])) : choice
  }

  /// A list of texts; mapstructure splits a text at its commas.
  private var list: JSONSchema {
    var item = JSONSchema(.string)
    item.pattern = pattern
    let items = JSONSchema.Form.array(item)
    if isWeak { return JSONSchema(.union([items, .string])) }
    return scalar([items], nil)
  }

  private static let booleanPattern =
    "^(\((GoBoolean.truths + GoBoolean.falsehoods).joined(separator: "|")))$"
  private static let templatePattern = "\\{\\{"
}
