import AuthModel
import Diagnostics
import Linting

/// Notes the older names of the frontend's wrapper around Flask.
///
/// Since 3.9.0 the frontend warns about `APP_WRAPPER`, `APP_WRAPPER_CLASS` and `APP_WRAPPER_ARGS`, and reads
/// them still. The chart writes them itself for `flaskApp`.
struct AmundsenDeprecatedWrapper: Rule {
  static let severity = Severity.note

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let process = use.processes.first, process.service == .frontend, !process.isOfChart,
      let version = process.image?.version, version >= ChartVersion(3, 9),
      let variable = use.setting.variable, variable.isOlderName, let name = variable.replacement,
      process[name] == nil
    else { return }
    report(
      "'\(use.name)' is the older name of '\(name)'",
      at: use.setting.name.range,
      notes: [Note("the frontend warns of it since 3.9.0")],
      fix: use.setting.editableName.map { .replace($0, with: name, "rename it to '\(name)'") }
    )
  }
}
