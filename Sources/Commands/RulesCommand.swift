import ArgumentParser
import Diagnostics
import Linting
import Rules

/// `authcfg rules`: lists the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules."
  )

  /// The ways to write the list.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case markdown
  }

  @Option(help: "How the list is written: text, json or markdown.")
  var format = Format.text

  func run() throws {
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

/// A rule as `authcfg rules --format json` writes it.
struct RuleDocument: Encodable {
  let name: String
  let category: String
  let severity: String
  let isFixable: Bool
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
}
