import AuthModel
import Diagnostics

/// What `authcfg explain` says about a field: the path, the meaning, the facts in two columns, an
/// example, and the rules.
struct FieldText {
  let field: DeclaredField
  let rules: [RuleDescription]

  private var declaration: FieldDeclaration { field.declaration }

  /// The whole text.
  var text: String {
    let summary = field.amundsenVariable?.summary ?? declaration.summary
    var text = "\(field.path)\n\n\(summary)\n\n"
    for (label, lines) in facts { text += Self.fact(label, lines) }
    let children = field.children
    if !children.isEmpty { text += "\nKeys:\n\n\(Self.list(children.map(Self.row)))" }
    text += "\nExample:\n\n\(example)"
    if !rules.isEmpty {
      text += "\nRules that look at it:\n\n\(Self.list(rules.map { ($0.name, $0.summary) }))"
    }
    return text
  }

  /// A label with what belongs to it, one line each; nothing if there is none.
  static func fact(_ label: String, _ lines: [String]) -> String {
    lines.enumerated().map { "  \(padded($0 == 0 ? label : "", to: 10))\($1)\n" }.joined()
  }

  /// What there is to say about a whole document: its name, and the keys at its root.
  static func text(of document: DeclaredDocument) -> String {
    "\(document.label ?? "")\n\nKeys:\n\n\(list(document.fields.map(row)))"
  }

  private var facts: [(label: String, lines: [String])] {
    let replacement = declaration.replacement
    return [
      ("Type", [declaration.type.phrase]),
      ("Required", declaration.isRequired ? ["yes"] : []),
      ("Secret", declaration.isSecret ? ["yes; no report shows it"] : []),
      ("Default", defaults),
      ("Charts", charts),
      ("Renamed", replacement.map { [other($0)] } ?? []),
      ("Variable", variables),
      ("Not at", declaration.misplacedAt),
      ("Beware", declaration.effectOfWrongType.map { ["of another type: \($0)"] } ?? []),
      ("Read by", field.reader.isKnown ? [field.reader.name] : []),
      ("Source", [declaration.source ?? "the defaults of \(field.reader.name)"]),
    ]
  }

  private var defaults: [String] {
    let chart = field.defaults.filter { $0.origin == .chart }.map(phrase)
    let reader = field.defaults.filter { $0.origin == .reader }.map(phrase)
    let general =
      chart + (chart.isEmpty ? reader : reader.map { "\(field.reader.name) itself: \($0)" })
    let exceptions = field.exceptionalDefaults.flatMap { name, defaults in
      defaults.map { "\(phrase($0)) for '\(name)'" }
    }
    if !general.isEmpty || !exceptions.isEmpty { return general + exceptions }
    return declaration.section() == nil ? ["none"] : []
  }

  private func phrase(_ value: FieldDefault) -> String {
    let text = value.value.map { "\($0)" } ?? "one that is not published"
    let charts = value.availability.phrase.map { " in charts \($0)" } ?? ""
    return text + charts + (value.origin == .chart ? ", which the chart sets" : "")
  }

  private var charts: [String] {
    let all = field.availability.phrase.map { [$0] } ?? []
    guard case .toggle(let version) = declaration.type else { return all }
    return all + ["from \(version) on: '\(declaration.name).enabled' in the place of this"]
  }

  private func other(_ replacement: Replacement) -> String {
    let inversion = replacement.isInverted ? ", which means the opposite" : ""
    return "'\(replacement.path)' in other charts\(inversion)"
  }

  private var variables: [String] {
    if let variable = field.amundsenVariable, variable.name != field.keys.last {
      return [variable.name]
    }
    let names = field.variables.map { $0.isJSON ? "\($0.name), as JSON" : $0.name }
    guard !names.isEmpty else {
      let others = field.clientVariables.map { "\($0.name), read by \($0.reader.rawValue)" }
      return others.isEmpty ? [] : others + ["they win over this field"]
    }
    let place =
      field.variables.contains(where: \.isSecret)
      ? "astronomer.houston.secret" : "astronomer.houston.env"
    return names + ["in \(place); it wins over this field"]
  }

  /// The field with all keys above it, as YAML.
  private var example: String {
    var text = ""
    var margin = "    "
    for step in field.steps.dropLast() {
      text += "\(margin)\(step.key):\n"
      margin = Self.margin(below: step, margin)
    }
    return text + Self.example(of: field, margin)
  }

  /// The field as YAML, of a section with what must stand in it, or else its first field.
  private static func example(of field: DeclaredField, _ margin: String) -> String {
    guard let step = field.steps.last else { return "" }
    let isSection = [.section, .sections, .namedSections, .sectionOrText].contains(
      field.declaration.type
    )
    guard isSection else {
      return "\(margin)\(step.key):\(sample(of: field.declaration, field.defaults))\n"
    }
    let required = field.children.filter(\.declaration.isRequired)
    let content = required.isEmpty ? Array(field.children.prefix(1)) : required
    let below = Self.margin(below: step, margin)
    let lines = content.enumerated().map { index, child in
      // Of an item of a list only the first line has the dash.
      let own = index == 0 ? below : below.replacing("-", with: " ")
      return example(of: child, own)
    }
    return "\(margin)\(step.key):\n" + lines.joined()
  }

  /// What stands before the first key below `step`.
  private static func margin(below step: DeclaredField.Step, _ margin: String) -> String {
    margin.replacing("-", with: " ") + (step.isList ? "  - " : "  ")
  }

  /// A value that the field takes, with the blank before it.
  private static func sample(
    of declaration: FieldDeclaration,
    _ defaults: [FieldDefault]
  ) -> String {
    switch declaration.type {
    case .boolean:
      return defaults.newest?.value == .boolean(true) ? " false" : " true"
    case .toggle:
      return defaults.newest?.value == .boolean(true) ? " {enabled: false}" : " {enabled: true}"
    case .choice(let words):
      let other = words.first { .string($0) != defaults.newest?.value }
      return other.map { " \($0)" } ?? ""
    case .duration:
      return defaults.newest?.value.map { " \($0)" } ?? " 30m"
    case .number:
      return defaults.newest?.value.map { " \($0)" } ?? " 1"
    case .string, .scalar:
      return spelled(defaults) ?? " \"…\""
    case .secret: return " \"…\""
    case .url: return spelled(defaults) ?? " https://…"
    case .strings: return " [\"…\"]"
    case .urls: return " [\"https://…\"]"
    case .stringMap: return " {NAME: \"…\"}"
    case .any: return " …"
    case .section, .sections, .namedSections, .sectionOrText: return ""
    }
  }

  /// The default as an example, unless it is empty.
  private static func spelled(_ defaults: [FieldDefault]) -> String? {
    defaults.newest?.value.flatMap { $0 == .string("") ? nil : " \($0)" }
  }

  private static func row(_ child: DeclaredField) -> (String, String) {
    let charts = child.declaration.availability.phrase.map { " (charts \($0))" } ?? ""
    return (child.keys.last ?? "", child.declaration.summary + charts)
  }

  static func list(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { "  \(padded($0.0, to: width))\($0.1)\n" }.joined()
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
