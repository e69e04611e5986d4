import AuthModel
import Diagnostics
import Diffing

/// Notes what is known to follow from the change of a single setting.
///
/// That is said where the field is declared.
struct SettingEffect: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ change: Change, report: inout ImpactReport) {
    guard let effect = change.field?.declaration.effectOfChange else { return }
    report(effect.summary, at: change.old?.place, change.new?.place, as: effect.severity)
  }
}
