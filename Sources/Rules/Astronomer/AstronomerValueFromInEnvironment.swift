import AuthModel
import Diagnostics
import Linting

/// Finds `valueFrom` in `astronomer.houston.env`, which the chart does not read.
///
/// The variable reaches Houston empty, and an empty variable counts as not set. Variables that come
/// from a Secret have a list of their own, `astronomer.houston.secret`; the fix moves them there.
struct AstronomerValueFromInEnvironment: Rule {
  static let severity = Severity.error

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard let range = entry.valueFromKeyRange else { return }
    let variable = entry.name.map { "'\(KeyText.shown($0.value))'" } ?? "the variable"
    report(
      "the chart does not read 'valueFrom'; \(variable) stays empty",
      at: range,
      notes: [
        Note(
          "move the entry to astronomer.houston.secret, with envName, secretName and secretKey; "
            + "'authcfg render' writes it"
        )
      ],
      fix: entry.editsMovingToSecrets.map { Fix("move it to astronomer.houston.secret", edits: $0) }
    )
  }
}
