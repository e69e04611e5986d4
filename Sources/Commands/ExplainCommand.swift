import ArgumentParser
import AuthModel
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
      let names = RuleCatalog.standard.entries.map(\.description.name)
      let help = Spelling.closest(to: rule, among: names).map { "did you mean '\($0)'?" }
      throw ValidationError(
        "no rule is called '\(rule)'; \(help ?? "'authcfg rules' lists them")"
      )
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

  /// The lines of an example, without the marks that its test reads.
  private static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { line in
      let shown = line.firstRange(of: "  # ! ").map { line[..<$0.lowerBound] } ?? line
      return shown.isEmpty ? "\n" : "    \(shown)\n"
    }.joined()
  }
}
