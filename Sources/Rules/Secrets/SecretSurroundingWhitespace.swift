import AuthModel
import Diagnostics
import Linting

/// Finds credentials with a blank or a tab before or behind them.
///
/// It came along when the value was copied, cannot be seen, and becomes part of the credential.
///
/// A line break at the end is the matter of `secret-trailing-newline`; what looks like the text of a
/// file is left alone.
struct SecretSurroundingWhitespace: Rule {
  static let severity = Severity.warning

  func check(_ secret: StoredSecret, report: inout Report) {
    guard secret.value.hasSurroundingWhitespace, !secret.value.hasTrailingNewline else { return }
    guard !secret.isFileLike, !secret.isTrimmed else { return }
    report(
      "the value of '\(KeyText.shown(secret.name.value))' starts or ends with white space",
      at: secret.value.range,
      notes: [Note("it becomes part of the value, and no provider takes a credential with it")]
    )
  }
}
