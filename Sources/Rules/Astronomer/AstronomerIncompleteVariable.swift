import AuthModel
import Diagnostics
import Linting

/// Finds entries of `astronomer.houston.env` without a name or without a value.
///
/// Without a name the API server refuses the Deployment. Without a value the variable is empty, which
/// Houston takes for not set.
struct AstronomerIncompleteVariable: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard let name = entry.name, !name.value.isEmpty else {
      guard !entry.doubtfulFields.contains("name") else { return }
      report(
        "the entry has no 'name'",
        at: entry.valueKeyRange ?? entry.range.startPlace,
        notes: [Note("the API server refuses the Deployment")]
      )
      return
    }
    guard entry.valueType ?? .null == .null, entry.valueFrom == nil else { return }
    guard !entry.doubtfulFields.contains("value") else { return }
    report(
      "'\(KeyText.shown(name.value))' has no value and is therefore not set",
      at: name.range,
      as: .warning,
      notes: [Note("give it a value, or delete the entry")]
    )
  }
}
