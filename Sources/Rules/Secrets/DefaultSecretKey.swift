import AuthModel
import Diagnostics
import Linting

/// Finds references to a Secret that leave the key to a default.
///
/// Astronomer's chart then reads the key `value`. If the Secret has no such key the pods do not start
/// (`CreateContainerConfigError`), and the upgrade hangs in its first hook.
struct DefaultSecretKey: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ reference: SecretReference, report: inout Report) {
    guard let setting = reference.reader.keySetting, !reference.defaultKey.isEmpty else { return }
    guard let name = reference.secretName, !name.value.isEmpty else { return }
    guard reference.secretKey?.value.isEmpty ?? true else { return }
    guard !reference.doubtfulFields.contains(setting) else { return }
    report(
      "without '\(setting)' the key '\(reference.defaultKey)' of the Secret is read",
      at: reference.secretKey?.range ?? name.range,
      notes: [Note("name the key, so that a reader of the Secret sees what uses it")]
    )
  }
}
