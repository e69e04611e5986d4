import AuthModel
import Diagnostics
import Linting

/// Finds wrappers around Flask that are named in variables which the service does not read.
///
/// `APP_WRAPPER` and `APP_WRAPPER_CLASS` are names of the frontend alone: metadata and search stay open with
/// them. The frontend in turn reads `FLASK_APP_MODULE_NAME` and `FLASK_APP_CLASS_NAME` from 3.9.0 on only.
struct AmundsenUnreadWrapper: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let process = use.processes.first, let service = process.service else { return }
    if let variable = use.setting.variable, variable.isOlderName, let name = variable.replacement,
      service != .frontend
    {
      let isTaken = process[name] != nil
      report(
        "the \(service.rawValue) service does not read '\(use.name)'",
        at: use.setting.name.range,
        as: isTaken ? .warning : nil,
        notes: [
          isTaken
            ? Note("'\(name)' is set as well; delete this one")
            : Note("nobody has to sign in there; expected '\(name)'")
        ],
        fix: isTaken
          ? nil
          : use.setting.editableName.map { .replace($0, with: name, "rename it to '\(name)'") }
      )
    } else if let old = use.setting.variable?.predecessor?.name,
      service == .frontend, let image = process.image, let version = image.version,
      version < ChartVersion(3, 9), process[old] == nil
    {
      report(
        "the frontend \(version) does not read '\(use.name)'",
        at: use.setting.name.range,
        notes: [
          Note("releases before 3.9.0 know '\(old)' alone, so that nobody has to sign in"),
          Note("the release", at: image.name.range),
        ],
        fix: use.setting.editableName.map { .replace($0, with: old, "rename it to '\(old)'") }
      )
    }
  }
}
