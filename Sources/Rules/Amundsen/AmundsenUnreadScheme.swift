import AuthModel
import Diagnostics
import Linting

/// Finds settings of the redirect URI's scheme that the flaskoidc in use does not read.
///
/// `FLASK_OIDC_FORCE_SCHEME` came with 1.0.6; the images of the frontend from 3.9.0 to 3.12.0, and of metadata
/// from 3.6.0 to 3.9.0, have 1.0.0 in them. `FLASK_OIDC_FORCE_SCHEMA` is read by 1.0.5 alone, which makes a
/// redirect URI of it that no provider takes.
struct AmundsenUnreadScheme: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let process = use.processes.first, let variable = use.setting.variable else { return }
    if use.name == "FLASK_OIDC_FORCE_SCHEMA", let right = variable.replacement {
      let isTaken = process[right] != nil
      report(
        "'\(use.name)' has no effect",
        at: use.setting.name.range,
        as: isTaken ? .warning : nil,
        notes: [
          Note("1.0.5 alone reads it, and nobody can sign in there"),
          Note(isTaken ? "'\(right)' is set as well; delete this one" : "expected '\(right)'"),
        ],
        fix: isTaken
          ? nil
          : use.setting.editableName.map { .replace($0, with: right, "rename it to '\(right)'") }
      )
    } else if use.name == "FLASK_OIDC_FORCE_SCHEME", let installed = process.installed,
      installed.isCertain, process.usesFlaskOIDC, !variable.mayBeRead(by: installed.versions)
    {
      report(
        "the flaskoidc in this image does not read '\(use.name)'",
        at: use.setting.name.range,
        notes: [
          Note("it came with 1.0.6, and the image has an older one"), installed.evidence,
          process.image?.version.map { _ in
            process.service == .frontend
              ? Note("frontend 3.13.0 and later have it") : Note("metadata 3.9.1 and later have it")
          },
        ].compactMap(\.self)
      )
    }
  }
}
