import AuthModel
import Diagnostics
import Linting

/// Finds names that no environment variable can have.
///
/// A name is printable ASCII without `=`. Older API servers take only letters, digits, `_`, `-` and
/// `.`, not starting with a digit.
struct InvalidVariableName: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    for name in values.variables.map(\.name) where !name.value.isEmpty {
      guard !Placeholder.isUnfinished(name.value) else { continue }
      if !KubernetesName.isVariable(name.value) {
        report(
          "no environment variable can have this name",
          at: name.range,
          notes: [
            Note("the API server refuses the Deployment"),
            Note("a name is \(KubernetesName.variableForm); the value has a field of its own"),
          ]
        )
      } else if !KubernetesName.isPortableVariable(name.value) {
        report(
          "'\(KeyText.shown(name.value))' is no name that every API server takes",
          at: name.range,
          as: .warning,
          notes: [Note("older ones want letters, digits, '_', '-' and '.', and no digit first")]
        )
      }
    }
  }
}
