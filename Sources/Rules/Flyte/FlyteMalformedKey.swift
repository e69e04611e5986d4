import AuthModel
import Diagnostics
import Linting

/// Finds keys of flyteadmin's cookies and tokens that it cannot read.
///
/// `cookie_hash_key`, `cookie_block_key` and `claim_symmetric_key` are base64 without padding
/// (`base64.RawStdEncoding`), which neither `base64` nor Helm's `b64enc` writes; what they encode is a key
/// for AES in the last two. `token_rsa_key.pem` is an RSA key in PKCS #1. `flyteadmin secrets init` makes
/// all of them.
///
/// It looks into Secrets, at what is left when the base64 of `data` is taken off, and into
/// `flyteadmin.secrets` of flyte-core.
struct FlyteMalformedKey: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for item in configuration.secrets.flatMap(\.items) where item.isText && !item.isUnfinished {
      if let value = item.effectiveValue { check(item.key.value, value, &report) }
    }
    for item in configuration.flyte?.core?.flyteadmin?.secrets?.items ?? [] {
      if let value = item.value, !value.isUnfinished, !value.containsTemplate {
        check(item.name.value, value, &report)
      }
    }
  }

  private func check(_ name: String, _ value: SecretValue, _ report: inout Report) {
    switch name {
    case "cookie_hash_key" where !value.isEmpty:
      report.checkBase64(name, value) { _ in true }
    case "cookie_block_key" where !value.isEmpty:
      report.checkBase64(name, value) { [16, 24, 32].contains($0) }
    case "claim_symmetric_key" where !value.isEmpty:
      report.checkBase64(name, value) { $0 >= 32 }
    case "token_rsa_key.pem" where !value.isEmpty, "token_rsa_key_old.pem":
      report.checkPEM(name, value)
    default:
      break
    }
  }
}

extension Report {
  fileprivate mutating func checkBase64(
    _ name: String,
    _ value: SecretValue,
    isLength: (Int) -> Bool
  ) {
    switch value.rawBase64 {
    case .bytes(let count):
      if !isLength(count) { wrongLength(name, value) }
    case .padded(let padding):
      self(
        "'\(name)' is padded with '=', and flyteadmin takes base64 without padding",
        at: value.range,
        notes: [.stop],
        fix: padding.map { .delete($0, "cut the padding off") }
      )
    case .urlAlphabet:
      self(
        "'\(name)' has the '-' and '_' of URLs; expected base64 with '+' and '/'",
        at: value.range,
        notes: [.stop]
      )
    case .malformed:
      self(
        "'\(name)' is no base64 without padding",
        at: value.range,
        notes: [.stop, .remedy]
      )
    }
  }

  private mutating func wrongLength(_ name: String, _ value: SecretValue) {
    let isForCookies = name == "cookie_block_key"
    self(
      isForCookies
        ? "'\(name)' is no key of 16, 24 or 32 bytes, as AES takes them"
        : "'\(name)' is no key of 32 bytes",
      at: value.range,
      as: isForCookies ? .error : .warning,
      notes: [
        Note(
          isForCookies
            ? "flyteadmin starts, and every login fails"
            : "flyteadmin fills it up with zeros, which everybody can guess"
        ),
        .remedy,
      ]
    )
  }

  fileprivate mutating func checkPEM(_ name: String, _ value: SecretValue) {
    if value.isEmpty {
      self("'\(name)' is empty; expected a key, or nothing at all", at: value.range, notes: [.stop])
      return
    }
    switch value.pemLabel {
    case .rsaKey?:
      return
    case .key?:
      self(
        "'\(name)' is a key in PKCS #8; expected PKCS #1: 'RSA PRIVATE KEY'",
        at: value.range,
        notes: [.stop, Note("convert it: openssl rsa -in KEY -traditional -out \(name)")]
      )
    case let label?:
      self(
        "'\(name)' is '\(label.rawValue)'; expected 'RSA PRIVATE KEY'",
        at: value.range,
        notes: [.stop, .remedy]
      )
    case nil:
      self(
        "'\(name)' is no PEM; expected '-----BEGIN RSA PRIVATE KEY-----' at its beginning",
        at: value.range,
        notes: [.stop, .remedy]
      )
    }
  }
}

extension Note {
  fileprivate static let stop = Note("flyteadmin does not start with it")
  fileprivate static let remedy = Note("'flyteadmin secrets init' makes all of its keys")
}
