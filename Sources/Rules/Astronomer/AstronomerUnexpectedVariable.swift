import AuthModel
import Diagnostics
import Linting

/// Finds a variable for the flow whose value is no flow that Houston knows.
///
/// `AUTH__OPENID_CONNECT__FLOW` wins over `flow` in `astronomer.houston.config`, and takes the same
/// words: `code` and `implicit`, exactly so. Empty means not set.
struct AstronomerUnexpectedVariable: Rule {
  static let severity = Severity.error

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard entry.variable?.target == .flow, let value = entry.value, let text = entry.plainValue
    else { return }
    guard !value.isEmpty, !value.isUnfinished, Flow(rawValue: text.text) == nil else { return }
    let words = Flow.allCases.map(\.rawValue)
    let meant = words.first { $0 == text.text.lowercased() }
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    report(
      meant.map { "the flow is not spelled '\($0)'" } ?? "the flow is none of \(list)",
      at: value.range,
      notes: [Note("Houston takes \(list), exactly so")],
      fix: meant.flatMap { meant in
        value.textRange.map { .replace($0, with: meant, "write '\(meant)'") }
      }
    )
  }
}
