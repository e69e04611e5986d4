import ArgumentParser
import Diagnostics
import Linting
import Rules

/// `authcfg explain`: says what a rule is about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule finds, why it matters, and what right looks like."
  )

  @Argument(help: "The name of a rule.")
  var rule: String

  func run() throws {
    guard let entry = RuleCatalog.standard[rule] else {
      throw ValidationError("no rule is called '\(rule)'; 'authcfg rules' lists them")
    }
    ProcessContext.current.write(Self.text(entry.description))
  }

  private static func text(_ rule: RuleDescription) -> String {
    var text = "\(rule.name) (\(rule.severity.rawValue), \(rule.category)"
    text += rule.isFixable ? ", fixable)\n" : ")\n"
    text += "\n\(rule.summary)\n"
    if !rule.documentation.isEmpty { text += "\n\(rule.documentation)\n" }
    text += "\nReported:\n\n\(indented(rule.badExample.text))"
    text += "\nRight:\n\n\(indented(rule.goodExample.text))"
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0
    )
    .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
