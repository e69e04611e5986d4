import Diagnostics
import Diffing

/// What `authcfg explain` says about a rule on changes: its name, what it finds and why, and a report.
struct ImpactText {
  let rule: ImpactCatalog.Entry

  /// The whole text.
  var text: String {
    var text = "\(rule.name) (\(rule.severity.rawValue), \(rule.category), of changes)\n"
    text += "\n\(rule.summary)\n"
    if !rule.documentation.isEmpty { text += "\n\(rule.documentation)\n" }
    return text + "\nReported by 'authcfg diff':\n\n\(RuleText.indented(rule.example))"
  }
}
