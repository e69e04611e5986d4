import AuthModel
import Diagnostics
import Linting

/// Finds hashes of client secrets that Flyte cannot read.
///
/// flyteadmin wants standard base64 of a bcrypt hash. Text that is no base64 keeps it from starting
/// (`illegal base64 data at input byte N`), whether anybody has to sign in or not; text that is base64 of
/// something else lets it start, and each login of the client fails. The chart's own comment says
/// "bcrypt hash" and no word of base64, Python prints `b'…'` around bytes, and `htpasswd` a user name
/// before the hash.
///
/// What stands around a hash is taken off, and the hash put into base64, by a fix that is safe. For any
/// other text `authcfg hash` makes the hash of a secret.
struct FlyteMalformedSecretHash: Rule {
  static let severity = Severity.error

  func check(_ client: FlyteClientHash, report: inout Report) {
    let hash = client.hash
    guard !hash.isRight, client.effect != .decoded || hash.illegalByte != nil else { return }
    report(
      "\(client.subject) \(hash.fault)",
      at: client.value.range,
      as: client.effect == .none ? .note : nil,
      notes: [Note(client.consequence), Note(hash.remedy)],
      fix: fix(client)
    )
  }

  private func fix(_ client: FlyteClientHash) -> Fix? {
    guard let range = client.value.textRange, let mended = client.hash.mended else { return nil }
    return Fix("write it as Flyte reads it", edits: [Edit(range, with: mended)])
  }
}

extension FlyteClientHash {
  /// What it is, as the subject of a sentence.
  fileprivate var subject: String {
    "the \(isRotated ? "rotated hash" : "hash") of the client '\(KeyText.shown(clientID))'"
  }

  /// What comes of it.
  fileprivate var consequence: String {
    let effect =
      hash.illegalByte.map { "flyteadmin does not start: illegal base64 data at input byte \($0)" }
      ?? "flyteadmin starts, and refuses each login of the client: invalid_client"
    return self.effect == .none ? "it is not in use as things are; once it is, \(effect)" : effect
  }
}

extension ClientSecretHash {
  /// What is wrong with it, as the rest of a sentence.
  fileprivate var fault: String {
    switch core {
    case .bcrypt: wrappingFault
    case .wrongCost: "has a cost that bcrypt does not know; expected 04 to 31"
    case .tooShort: "lacks characters at its end: a bcrypt hash has 60, and 80 in base64"
    case .wrongCharacter: "has a character that is none of bcrypt's"
    case .otherAlgorithm: "is of another algorithm; expected bcrypt"
    case .text: "is none; expected a bcrypt hash in base64"
    }
  }

  private var wrappingFault: String {
    switch (wrapping.first, wrapping.dropFirst().first) {
    case (nil, _): "is not in base64"
    case (.bytesLiteral, _): "stands in b'…', as Python prints bytes"
    case (.quotes, _): "has quotation marks that are part of the value"
    case (.accountName, _): "has a user name before it, as htpasswd prints it"
    case (.unpaddedBase64, _): "lacks the '=' at the end of its base64"
    case (.blanks, _): "has blanks between its characters"
    case (.base64, .bytesLiteral): "is base64 of b'…', which Python prints around the hash"
    case (.base64, .quotes): "is base64 of a hash with quotation marks around it"
    case (.base64, .accountName):
      "is base64 of a line of htpasswd, with a user name before the hash"
    case (.base64, .blanks): "is base64 of a hash with blanks before it"
    case (.base64, _): "is in base64 twice"
    }
  }

  /// What to do.
  fileprivate var remedy: String {
    switch core {
    case .bcrypt where mended != nil:
      "standard base64 of the hash, with nothing around it, is what Flyte reads"
    case .text: "if it is the secret itself, 'authcfg hash' makes the hash of it, in base64"
    default: "'authcfg hash' makes a new one of the secret"
    }
  }
}
