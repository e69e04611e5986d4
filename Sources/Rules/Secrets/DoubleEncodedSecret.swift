import AuthModel
import Diagnostics
import Linting

/// Finds credentials that are still base64 where they are used.
///
/// A Secret's `data` is base64 once, `stringData` and values files not at all. What was encoded once
/// more reaches the program as base64 text, and the provider refuses it.
///
/// Only base64 of printable text is reported: random letters and digits of the same length do not
/// decode to it. The key must be named like a client's id or secret, a user or a password: keys,
/// tokens, cookies and headers are often base64 by their nature.
struct DoubleEncodedSecret: Rule {
  static let severity = Severity.warning

  func check(_ secret: StoredSecret, report: inout Report) {
    guard secret.value.isEncodedText, secret.isNamedPlainCredential else { return }
    let name = secret.name.value
    report(
      secret.isEncoded
        ? "the value of '\(KeyText.shown(name))' was encoded in base64 twice"
        : "the value of '\(KeyText.shown(name))' is base64 of readable text, but nothing decodes it",
      at: secret.value.range,
      notes: [
        Note(
          secret.isEncoded
            ? "Kubernetes takes off one layer; the program gets base64 in place of the credential"
            : "write the credential itself"
        )
      ]
    )
  }
}
