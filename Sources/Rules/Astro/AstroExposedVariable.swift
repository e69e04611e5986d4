import AuthModel
import Diagnostics
import Linting

/// Finds secrets among a Deployment's variables that are not said to be any.
///
/// Astro shows the value of such a variable to everybody who may see the Deployment, and
/// `astro deployment inspect` prints it. Whether it is a secret is told by its name, by a password in the
/// connection that it defines, or by its value, if that is the key of a service account of Google.
struct AstroExposedVariable: Rule {
  static let severity = Severity.warning

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.astroDeployment else { return }
    let connections = configuration.airflowConnections.filter { $0.storedSecret != nil }
    let secret = Set(connections.compactMap(\.variable?.range))
    for variable in deployment.variables where variable.isSecret?.value != true {
      guard let assignment = variable.assignment, let value = assignment.value else { continue }
      let isNamedSo = CredentialName.isOne(assignment.name.value)
      let isKey = value.shape == .serviceAccountKey
      guard isNamedSo && isReal(value) || isKey || secret.contains(assignment.name.range) else {
        continue
      }
      report(
        "'\(KeyText.shown(assignment.name.value))' is a secret, and everybody may see it",
        at: assignment.name.range,
        notes: [
          Note("write 'is_secret: true'", at: variable.isSecret?.range),
          Note(
            "better still, set it by 'astro deployment variable create --secret' and leave the value out"
          ),
        ],
        fix: variable.isSecret?.range.isEmpty == false ? variable.isSecret.map(fix) : nil
      )
    }
  }

  /// Nobody but the author knows whether the name says what the value is.
  private func fix(_ isSecret: Located<Bool>) -> Fix {
    .replace(isSecret.range, with: "true", "say that it is a secret", safety: .unsafe)
  }

  private func isReal(_ value: SecretValue) -> Bool {
    !value.isEmpty && !value.isUnfinished && !value.isCommonWord && !value.hasPrefix("/")
      && !value.hasPrefix("$")
  }
}
