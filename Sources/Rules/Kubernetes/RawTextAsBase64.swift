import AuthModel
import Diagnostics
import Linting

/// Finds values under `data` of a Secret that look like clear text and are base64 by chance.
///
/// A word or a number whose length is a multiple of four is valid base64. The API server accepts it,
/// and the program gets a few bytes of garbage in the place of the credential.
///
/// Reported are keys that are named like a credential, whose value decodes to something that is no
/// text. A password or a token must also be spelled in lower-case letters and digits only, since
/// others may hold random bytes.
struct RawTextAsBase64: Rule {
  static let severity = Severity.warning

  func check(_ item: SecretItem, report: inout Report) {
    guard item.field == .data, item.isText, !item.isUnfinished, let value = item.value else {
      return
    }
    guard let decoded = item.effectiveValue, !decoded.isEmpty, !decoded.isText else { return }
    let name = item.key.value.lowercased().filter { $0.isLetter }
    let holdsText = Self.textual.contains { name.containsBytes(of: $0) }
    let isCredential = Self.credentials.contains { name.containsBytes(of: $0) }
    guard holdsText || isCredential && value.isLowercaseAlphanumeric else { return }
    report(
      "the value of '\(KeyText.shown(item.key.value))' looks like clear text in the place of base64",
      at: value.range,
      notes: [
        Note(
          "it decodes to \(decoded.count) bytes that are no text, and that is what programs get"
        ),
        Note("move the value to stringData as it is, or encode it: printf %s 'value' | base64 -w0"),
      ]
    )
  }

  /// Keys of what is text by its standard (RFC 6749, appendix A; RFC 7617).
  private static let textual = ["clientsecret", "clientid", "scim", "username"]
  private static let credentials = [
    "secret", "password", "passwd", "token", "client", "value", "user",
  ]
}
