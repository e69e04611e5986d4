import AuthModel
import Diagnostics
import Linting

/// Finds settings in `astronomer.houston.config` that an environment variable overrides.
///
/// A variable from `astronomer.houston.env` or `astronomer.houston.secret` wins over the tree, so a
/// change of the value in the tree has no effect.
///
/// Equal values are left alone.
struct AstronomerOverriddenSetting: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    let variables = values.variables
    let winners = Dictionary(variables.map { ($0.name.value, $0) }) { _, last in last }
    for variable in variables where winners[variable.name.value]?.name == variable.name {
      guard let known = HoustonVariable[variable.name.value] else { continue }
      guard let setting = values.setting(of: known.target) else { continue }
      if let text = variable.text {
        guard !text.isEmpty, setting.text != text else { continue }
      } else {
        guard variable.isReference || variable.hasValue else { continue }
      }
      report(
        "the variable '\(known.name)' overrides this value",
        at: setting.range,
        notes: [
          Note("the variable wins", at: variable.name.range),
          Note("keep one of the two"),
        ]
      )
    }
  }
}
