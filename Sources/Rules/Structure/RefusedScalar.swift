import AuthModel
import Diagnostics
import Linting

/// Finds single values and keys because of which Helm and kubectl refuse the whole file.
///
/// Both read YAML, turn it into JSON and read that; JSON has no infinite numbers and no keys that are
/// null, and a tag such as `!!int` has to fit its text.
struct RefusedScalar: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for refusal in configuration.refusals {
      switch refusal.kind {
      case .scalar(let reason):
        report(
          "Helm and kubectl refuse the file because of this: \(reason)",
          at: refusal.range,
          notes: [Note("if text is meant, put it in quotes and take a tag away")]
        )
      case .collectionKey:
        report(
          "Helm and kubectl refuse the file because of this: a mapping or a list as a key",
          at: refusal.range
        )
      case .template:
        break
      }
    }
  }
}
