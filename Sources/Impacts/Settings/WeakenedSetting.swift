import AuthModel
import Diagnostics
import Diffing

/// Finds settings that protect less than before.
///
/// Which of `true` and `false` protects less is said where the field is declared.
struct WeakenedSetting: ImpactRule {
  static let severity = ChangeSeverity.security

  func judge(_ change: Change, report: inout ImpactReport) {
    guard let field = change.field?.declaration, let weak = field.weakerWhen,
      change.new?.content == .literal("\(weak)"), change.old?.content != .literal("\(weak)")
    else { return }
    report(
      "this protects less than before",
      at: change.old?.place,
      change.new?.place,
      notes: ["the setting: \(field.summary)"]
    )
  }
}
