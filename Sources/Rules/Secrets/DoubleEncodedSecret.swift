import AuthModel
import Diagnostics
import Linting

/// Finds credentials that are still base64 where they are used.
///
/// A Secret's `data` is base64 once, `stringData` and values files not at all. What was encoded once
/// more reaches the program as base64 text, and the provider refuses it.
///
/// Only base64 of printable text is reported: random letters and digits of the same length do not
/// decode to it. JSON in base64 is how some tokens look, and keys that speak of base64 or of a basic
/// authorization header want it.
struct DoubleEncodedSecret: Rule {
  static let severity = Severity.warning

  func check(_ secret: StoredSecret, report: inout Report) {
    guard secret.value.isEncodedText, !wantsBase64(secret) else { return }
    let name = secret.name.value
    report(
      secret.isEncoded
        ? "the value of '\(name)' was encoded in base64 twice"
        : "the value of '\(name)' is base64 of readable text, but nothing decodes it",
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

  private func wantsBase64(_ secret: StoredSecret) -> Bool {
    guard secret.use == .unknown else { return false }
    let name = secret.name.value.lowercased()
    return ["base64", "b64", "basic", "auth", "encoded", "header"].contains {
      name.utf8.firstRange(of: $0.utf8) != nil
    } && !name.utf8.elementsEqual("scim_auth_code".utf8)
  }
}
