import ArgumentParser
import Diagnostics
import Diffing
import Impacts
import Linting
import Rules

/// `authcfg rules`: lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules of 'lint', or of 'diff'."
  )

  /// The ways to write the list.
  enum Format: String, WordArgument {
    case text
    case json
    case markdown
  }

  @Option(help: "How the list is written: text, json or markdown.")
  var format = Format.text

  @Flag(help: "List what 'diff' says of changes, instead of what 'lint' finds.")
  var changes = false

  func run() throws {
    guard !changes else {
      try ProcessContext.current.write(ImpactList(ImpactCatalog.standard).text(as: format))
      return
    }
    let rules = RuleCatalog.standard.entries.map(\.description)
    switch format {
    case .text: ProcessContext.current.write(Self.text(rules))
    case .json: try ProcessContext.current.write(JSON.encode(rules.map(RuleDocument.init)))
    case .markdown: ProcessContext.current.write(Self.markdown(rules))
    }
  }

  private static func text(_ rules: [RuleDescription]) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.map { rule in
      let name = rule.name + String(repeating: " ", count: width - rule.name.count)
      let severity = rule.severity.rawValue
      let gap = String(repeating: " ", count: "warning".count - severity.count)
      return "\(name)  \(severity)\(gap)  \(rule.summary)\n"
    }.joined()
  }

  /// The table of the README.
  static func markdown(_ rules: [RuleDescription]) -> String {
    let rows = rules.map { rule in
      "| `\(rule.name)` | \(rule.severity.rawValue) | \(rule.isFixable ? "yes" : "") "
        + "| \(rule.summary) |\n"
    }
    return "| Rule | Severity | Fix | What it does |\n|---|---|---|---|\n" + rows.joined()
  }
}

/// The rules on changes, as `authcfg rules --changes` writes them.
private struct ImpactList {
  private let rules: [ImpactCatalog.Entry]

  init(_ catalog: ImpactCatalog) {
    rules = catalog.entries
  }

  func text(as format: RulesCommand.Format) throws -> String {
    switch format {
    case .text:
      return FieldText.list(rules.map { ($0.name, "\($0.severity.rawValue): \($0.summary)") })
    case .json: return try JSON.encode(rules.map(RuleDocument.init))
    case .markdown:
      let rows = rules.map { "| `\($0.name)` | \($0.severity.rawValue) | \($0.summary) |\n" }
      return "| Rule | Severity | What it does |\n|---|---|---|\n" + rows.joined()
    }
  }
}

/// A rule as `authcfg rules --format json` writes it.
struct RuleDocument: Encodable {
  let name: String
  let category: String
  let severity: String
  /// `nil` of a rule on changes, which mends nothing.
  let isFixable: Bool?
  let summary: String
  let documentation: String

  init(_ rule: RuleDescription) {
    name = rule.name
    category = rule.category
    severity = rule.severity.rawValue
    isFixable = rule.isFixable
    summary = rule.summary
    documentation = rule.documentation
  }

  init(_ rule: ImpactCatalog.Entry) {
    name = rule.name
    category = rule.category
    severity = rule.severity.rawValue
    isFixable = nil
    summary = rule.summary
    documentation = rule.documentation
  }
}
