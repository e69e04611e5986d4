import AuthModel
import Diagnostics
import Diffing

/// Finds settings that protect less than before.
///
/// Which of `true` and `false`, or which word, protects less is said where the field is declared.
struct WeakenedSetting: ImpactRule {
  static let severity = ChangeSeverity.security

  func judge(_ change: Change, report: inout ImpactReport) {
    guard let field = change.field?.declaration, let weak = Self.weakest(field),
      change.new?.content == weak, change.old?.content != weak
    else { return }
    report(
      "this protects less than before",
      at: change.old?.place,
      change.new?.place,
      notes: ["the setting: \(field.summary)"]
    )
  }

  private static func weakest(_ field: FieldDeclaration) -> ChangedValue.Content? {
    field.weakerWhen.map { .literal("\($0)") } ?? field.weakerWord.map { .text($0) }
  }
}
