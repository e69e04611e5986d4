import AuthModel
import Diagnostics
import Linting

/// Finds credentials that end in a line break.
///
/// `echo` and editors put it there, base64 hides it, and nobody takes it off again: it goes to the
/// provider as `%0A`, and the provider refuses the client. A client secret may hold `%x20-7E` only
/// (RFC 6749, appendix A.2).
///
/// What looks like the text of a file (a certificate, a key with an ending such as `config.yaml`,
/// more than one word) is left alone; a block scalar whose key does not speak of a credential may be
/// a file as well and is a note only.
struct SecretTrailingNewline: Rule {
  static let severity = Severity.warning

  func check(_ secret: StoredSecret, report: inout Report) {
    guard secret.value.hasTrailingNewline, !secret.isFileLike, !secret.isTrimmed else { return }
    report(
      "the value of '\(KeyText.shown(secret.name.value))' ends in a line break",
      at: secret.value.range,
      as: secret.value.isBlock && !secret.isNamedCredential ? .note : nil,
      notes: [
        Note("it becomes part of the value, and no provider takes a credential with it"),
        Note(remedy(secret)),
      ],
      fix: fix(secret)
    )
  }

  private func remedy(_ secret: StoredSecret) -> String {
    if secret.isEncoded { return "'echo' adds it; use \"printf %s 'value' | base64 -w0\"" }
    return secret.value.isBlock
      ? "a block scalar ends in a line break unless its header is '|-'"
      : "take the '\\n' off the end of the quoted text"
  }

  private func fix(_ secret: StoredSecret) -> Fix? {
    guard !secret.isEncoded, let place = secret.value.chompingPlace else { return nil }
    let safety = secret.isNamedCredential ? Fix.Safety.safe : .unsafe
    return .replace(place, with: "-", "take the line break off", safety: safety)
  }
}
