import Diagnostics

/// What `authcfg explain` says about a rule: its name, what it finds and why, and its examples.
struct RuleText {
  let rule: RuleDescription

  /// The whole text.
  var text: String {
    var text = "\(rule.name) (\(rule.severity.rawValue), \(rule.category)"
    text += rule.isFixable ? ", fixable)\n" : ")\n"
    text += "\n\(rule.summary)\n"
    if !rule.documentation.isEmpty { text += "\n\(rule.documentation)\n" }
    text += "\nReported:\n\n\(Self.indented(rule.badExample.text))"
    text += "\nRight:\n\n\(Self.indented(rule.goodExample.text))"
    return text
  }

  /// The lines of an example, without the marks that its test reads.
  static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { line in
      let shown = line.firstRange(of: "  # ! ").map { line[..<$0.lowerBound] } ?? line
      return shown.isEmpty ? "\n" : "    \(shown)\n"
    }.joined()
  }
}
