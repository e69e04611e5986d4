import AuthModel
import Diagnostics
import Linting

/// Finds values that were meant to be replaced and were not.
///
/// `<client-id>`, `YOUR_DOMAIN`, `changeme`, `xxxxx` and the like, also behind base64, and the ids and
/// secrets that documentation prints: the provider knows no such client, host or secret.
///
/// `${NAME}` is a note only, since another program may well replace it; so is a placeholder of a
/// provider that is switched off. Secrets that the Vault plugin of Argo CD fills in are left alone.
struct LeftoverPlaceholder: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    var seen: Set<SourceRange> = []
    for value in configuration.unfinishedValues where seen.insert(value.range).inserted {
      report(
        value.isShellVariable
          ? "\(value.name) is a variable that neither Helm nor Kubernetes replaces"
          : "\(value.name) is a placeholder",
        at: value.range,
        as: value.isShellVariable || !value.isInUse ? .note : nil,
        notes: [
          value.isShellVariable
            ? Note("fine if another program, such as envsubst, writes the value before")
            : Note("put the real value here")
        ]
      )
    }
  }
}
