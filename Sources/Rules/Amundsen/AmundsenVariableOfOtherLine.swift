import AuthModel
import Diagnostics
import Linting

/// Finds variables that another line of flaskoidc reads than the one in use.
///
/// 1.0 took all names away that begin with `OIDC_`, and with them client_secrets.json; earlier ones know
/// nothing of `FLASK_OIDC_CLIENT_ID` and its like. What is not read is ignored without a word.
///
/// Which line is in use is told by the release of an image that the project publishes, or else by the
/// names that most of the variables have. Where the client is given in the way of the other line only, and
/// nowhere else, nobody can sign in.
struct AmundsenVariableOfOtherLine: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let variable = use.setting.variable, variable.reader == .flaskOIDC,
      use.name.containsBytes(of: "OIDC") || use.name == "OVERWRITE_REDIRECT_URI",
      // These have a rule of their own.
      !use.name.hasPrefix("FLASK_OIDC_FORCE_"),
      let process = use.processes.first(where: \.usesFlaskOIDC), let installed = process.installed,
      !variable.mayBeRead(by: installed.versions)
    else { return }
    let isCredential = use.name.hasSuffix("OIDC_CLIENT_SECRETS")
    let isOnly = isCredential && installed.isCertain && process["FLASK_OIDC_CLIENT_ID"] == nil
    report(
      "the flaskoidc in use does not read '\(use.name)'",
      at: use.setting.name.range,
      as: isOnly ? nil : .warning,
      notes: [
        Note("it is of \(variable.lineName)"), installed.evidence,
        remedy(variable, process),
      ].compactMap(\.self)
    )
  }

  private func remedy(_ variable: AmundsenVariable, _ process: AmundsenProcess) -> Note? {
    guard process.isCurrentLine == true else { return nil }
    switch variable.name {
    case "OVERWRITE_REDIRECT_URI":
      return Note("the scheme is set by FLASK_OIDC_FORCE_SCHEME; the rest comes from the request")
    case "FLASK_OIDC_CLIENT_SECRETS":
      return AmundsenVariable["OIDC_CLIENT_SECRETS"]?.replacement.map { Note("expected \($0)") }
    default:
      return Note(variable.replacement.map { "expected \($0)" } ?? "nothing took its place")
    }
  }
}

extension AmundsenVariable {
  /// The line that reads it.
  fileprivate var lineName: String {
    FlaskOIDCLine.allCases.first { $0.versions.overlaps(versions) }?.rawValue ?? "no flaskoidc"
  }
}
