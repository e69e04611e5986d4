import AuthModel
import Diagnostics
import Linting

/// Finds environment variables that flytekit once read.
///
/// Since 0.32 it reads no variable that names another variable or a file to take a value from, but
/// three of their own for the client's secret; the header and whether people sign in come from the
/// server. Older documentation, and that of Flyte itself, still lists them.
struct FlyteRemovedVariable: Rule {
  static let severity = Severity.error

  func check(_ client: FlyteClient, report: inout Report) {
    for setting in client.variables {
      guard case .removed(let replacement) = setting.variable.target else { continue }
      let name = setting.variable.name
      let isTaken = client.variables.contains { $0.variable.name == replacement }
      report(
        "flytekit no longer reads '\(name)'",
        at: setting.assignment.name.range,
        as: name.contains("CLIENT_SECRET") && !isTaken ? .error : .warning,
        notes: [Note(remedy(name, replacement, isTaken))],
        fix: isTaken ? nil : replacement.flatMap { fix(setting, $0) }
      )
    }
  }

  private func fix(_ setting: FlyteClient.Setting, _ replacement: String) -> Fix? {
    setting.assignment.editableName.map {
      .replace($0, with: replacement, "rename it to '\(replacement)'")
    }
  }

  private func remedy(_ name: String, _ replacement: String?, _ isTaken: Bool) -> String {
    if let replacement {
      return isTaken
        ? "'\(replacement)' took its place and is set as well; delete this one"
        : "'\(replacement)' took its place"
    }
    switch name {
    case "FLYTE_PLATFORM_AUTH": return "the server says whether people sign in; delete it"
    case "FLYTE_CREDENTIALS_AUTHORIZATION_METADATA_KEY":
      return "the server names the header; delete it"
    default: return "set the value itself, in the variable without the ending"
    }
  }
}
