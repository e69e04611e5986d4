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
  /// What its reader takes off its ends.
  public var trimming = Trimming.nothing

  /// What the value is for.
  public enum Use: Sendable {
    /// One credential on one line.
    case credential
    /// A hash, which is base64 by its nature, and whose reader skips line breaks.
    case hash
    /// Anything, even a whole file.
    case unknown
  }

  /// What the reader of a secret takes off its ends before it uses it.
  public enum Trimming: Sendable {
    /// Nothing.
    case nothing
    /// One line feed at the end, but no carriage return.
    case lineFeed
    /// All white space at both ends.
    case whiteSpace
  }

  /// Whether its reader takes all white space off that stands at its ends.
  public var isTrimmed: Bool {
    switch trimming {
    case .nothing: false
    case .lineFeed: value.endsInOneLineFeed
    case .whiteSpace: true
    }
  }

  /// Where a secret of the values can be read in clear text, and what to do instead.
  public struct Exposure: Sendable {
    /// The secret, as the subject of a sentence: `clientSecret of 'okta'`.
    public let subject: String
    /// The kind of object that the chart writes it into.
    public let place: Place
    /// What to do instead.
    public let remedy: String
    /// What it is.
    public var content = Content.secret

    /// What can be read.
    public enum Content: Sendable {
      /// The secret itself.
      case secret
      /// A hash of it, good for trying secrets out.
      case hash
    }

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
    return use == .credential || use != .hash && names(words)
  }

  /// Whether its name is that of a credential that is used as it is, and of no key, token or cookie,
  /// which are often base64 by their nature.
  public var isNamedPlainCredential: Bool {
    if use != .unknown { return use == .credential }
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
    if use != .unknown { return use == .hash }
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
    case .flyte(let deployment): deployment.storedSecrets
    case .kubernetes(let secrets): secrets.flatMap(\.items).compactMap(\.storedSecret)
    case .amundsen(let installation):
      writtenAmundsenProcesses.flatMap(\.storedSecrets)
        + [installation.keysInForce?.storedSecret].compactMap(\.self)
    case .environment:
      flyteClients.flatMap(\.storedSecrets) + writtenAmundsenProcesses.flatMap(\.storedSecrets)
    case .astroDeployment: flyteClients.flatMap(\.storedSecrets)
    case .flyteClient, .registrations, .awsPolicy, .python, .airflow, .googleKey: []
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
