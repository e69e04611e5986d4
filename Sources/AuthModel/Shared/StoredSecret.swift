public import Diagnostics

/// A secret that a file holds itself, or a value that goes with one, as the program that uses it gets
/// it.
public struct StoredSecret: Sendable {
  /// What it is called: a key of a Secret, a field, or a variable.
  public let name: Located<String>
  /// The value, without the base64 around it.
  public let value: SecretValue
  /// Whether base64 is around it in the file.
  public let isEncoded: Bool
  /// How long its text is likely to be.
  public let use: Use
  /// Who else gets to see it, if that is known and need not be.
  public var exposure: Exposure?

  /// What the value is for.
  public enum Use: Sendable {
    /// One credential on one line.
    case credential
    /// Anything, even a whole file.
    case unknown
  }

  /// Where a secret of the values can be read in clear text, and what to do instead.
  public struct Exposure: Sendable {
    /// The secret, as the subject of a sentence: `clientSecret of 'okta'`.
    public let subject: String
    /// The kind of object that the chart writes it into.
    public let place: Place
    /// What to do instead.
    public let remedy: String

    /// A kind of object.
    public enum Place: Sendable {
      /// A ConfigMap, which nobody takes for secret.
      case configMap
      /// A Secret, so that only the values themselves and what Helm keeps of them give it away.
      case secret
    }
  }

  /// Whether its name is that of a credential, whatever else it may hold.
  public var isNamedCredential: Bool {
    let words = ["secret", "password", "passwd", "token", "client", "user", "scim", "value"]
    return use == .credential || names(words)
  }

  /// Whether its name is that of a credential that is used as it is, and of no key, token or cookie,
  /// which are often base64 by their nature.
  public var isNamedPlainCredential: Bool {
    if use == .credential { return true }
    let words = ["client", "password", "passwd", "username", "scim", "oauth", "oidc"]
    let others = [
      "key", "cookie", "cert", "encrypt", "jwt", "session", "basic", "header", "token", "base64",
      "b64", "encoded", "data",
    ]
    let isOne = ["secret", "value"].contains(letters) || names(words)
    return isOne && !names(others)
  }

  /// The letters and digits of the name in lower case: `clientsecret`.
  private var letters: String {
    name.value.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func names(_ words: [String]) -> Bool {
    let letters = letters
    return words.contains { letters.containsBytes(of: $0) }
  }

  /// Whether it may well be the text of a file, in which white space at the end does no harm: a
  /// certificate, a configuration, a list of users.
  public var isFileLike: Bool {
    if use == .credential { return false }
    let starts = ["{", "[", "ssh-", "ecdsa-", "---", "<", "#"]
    return name.value.utf8.contains(UInt8(ascii: ".")) || value.hasInnerWhitespace
      || !value.isPrintable || starts.contains { value.hasPrefix($0) }
      || ["$apr1$", "$2y$", "$2a$", "$2b$", "{SHA}", "-----BEGIN"].contains { value.contains($0) }
  }
}

extension Configuration {
  /// The secrets that the document holds itself, wherever they stand.
  public var storedSecrets: [StoredSecret] {
    switch content {
    case .astronomer(let values): values.storedSecrets
    case .flyte: []
    case .kubernetes(let secrets): secrets.flatMap(\.items).compactMap(\.storedSecret)
    case .environment: flyteClients.flatMap(\.storedSecrets)
    case .flyteClient, .registrations: []
    }
  }
}

extension SecretItem {
  /// The value of the item, unless it cannot be decoded or is none yet.
  fileprivate var storedSecret: StoredSecret? {
    guard isText, !isUnfinished, let value = effectiveValue, !value.isEmpty else { return nil }
    return StoredSecret(name: key, value: value, isEncoded: field == .data, use: .unknown)
  }
}
