import Diagnostics

/// Text that a person was meant to replace and did not.
public enum Placeholder {
  /// The number of bytes that a placeholder has at most, with what is around it.
  public static let longest = 300

  /// Whether `text` is, or holds, something to be filled in.
  ///
  /// `<your-client-id>`, `YOUR_…`, `CHANGEME`, `xxxx`, `REDACTED`, `BASEDOMAIN`, a masked `*****`,
  /// `...`, and in a URL `{tenant}`. Words inside of other words (`hotchangeme1`) are none, nor is
  /// the text of a whole file, nor the path at which a program looks the value up.
  public static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= longest, !text.utf8.contains(UInt8(ascii: "\n")) else { return false }
    guard !lookups.contains(where: text.hasPrefix) else { return false }
    let bytes = text.utf8.map(\.inLowercase)
    if bytes.count == 36, isSampleGUID(bytes) { return true }
    let hasBracket = bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "{"))
    if hasBracket, hasBrackets(bytes) { return true }
    if fillers.appear(in: bytes), isFiller(bytes) { return true }
    return stems.appear(in: bytes) && hasTellingWord(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether `text` is nothing but `${NAME}`, which a program was meant to replace.
  public static func isShellVariable(_ text: String) -> Bool {
    guard text.hasPrefix("${"), text.hasSuffix("}"), text.utf8.count > 3 else { return false }
    return text.utf8.dropFirst(2).dropLast().allSatisfy {
      $0.isAlphanumeric || $0 == UInt8(ascii: "_")
    }
  }

  /// Whether something in `text` has still to be filled in, by a person or by a program: a
  /// placeholder, a Go template, `${NAME}`, `$(NAME)`, or what SOPS, vals, 1Password, the Vault webhook
  /// or the Vault plugin of Argo CD replace.
  public static func isUnfinished(_ text: String) -> Bool {
    awaitsProgram(Array(text.utf8)) || isOne(text)
  }

  /// Whether a program has still to replace `text` or something in it.
  static func awaitsProgram(_ text: [UInt8]) -> Bool {
    ["{{", "${", "$("].contains { text.contains(text: $0) }
      || lookups.contains { text.starts(with: $0.utf8) }
  }

  /// What a text begins with that a program replaces as a whole.
  private static let lookups = ["ENC[", "ref+", "op://", "vault:", "<path:"]

  /// Whether `text`, which ought to be an id or a secret of a client, is one that documentation shows,
  /// or only says what belongs there: `example-client-id`, `okta_client_secret`.
  static func isSampleCredential(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    if printedSamples.contains(text) { return true }
    let letters = String(
      decoding: text.utf8.map(\.inLowercase).filter(\.isLowercase),
      as: UTF8.self
    )
    guard let end = ["clientid", "clientsecret"].first(where: letters.hasSuffix) else {
      return false
    }
    return sampleOwners.contains(String(letters.dropLast(end.count)))
  }

  /// What the documentation of Astronomer Software 0.25 to 0.36 prints as an id and a secret
  /// (integrate-auth-system).
  private static let printedSamples: Set = ["ffhsdf78f734h2fsd", "FSDFSLDFJELLGJLSDFGJL42353425"]

  private static let sampleOwners: Set = [
    "", "my", "the", "some", "example", "sample", "dummy", "oidc", "oauth", "okta", "azure",
    "entra", "microsoft", "google", "auth", "cognito", "keycloak", "github",
  ]

  /// Whether a GUID is of one digit only, or counts up as those of examples do.
  private static func isSampleGUID(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 32, digits.allSatisfy(\.isHexadecimal) else { return false }
    return Set(digits).count == 1 || bytes.starts(with: "12345678-1234-1234-1234-".utf8)
  }

  // MARK: Words

  private static func hasTellingWord(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains(where: lonelyWords.contains) { return true }
    return zip(words, words.dropFirst()).contains { first, second in
      first == "your" || pairs[first]?.contains(second) == true
    }
  }

  /// What every telling word, or pair of words, has in it.
  private static let stems = WordSearch([
    "change", "replace", "redacted", "basedomain", "todo", "fixme", "placeholder", "your", "fill",
  ])

  private static let lonelyWords: Set = [
    "changeme", "replaceme", "changeit", "redacted", "basedomain", "todo", "fixme", "placeholder",
    "yourdomain", "yourcompany", "yourtenant", "yourorg", "yoursecret", "yourclientid",
    "yourclientsecret",
  ]

  private static let pairs: [String: Set<String>] = [
    "change": ["me", "this"],
    "replace": ["me", "this", "with"],
    "fill": ["me", "in"],
  ]

  // MARK: Fillers

  /// What every filler has in it.
  private static let fillers = WordSearch(["xxx", "***", "...", "…", "x-x", "x_x"])

  /// `xxxxx`, `xxxx-xxxx`, `*****`, `...`, and what ends in dots that leave something out.
  private static func isFiller(_ bytes: [UInt8]) -> Bool {
    let separators: Set = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    let letters = bytes.filter { !separators.contains($0) }
    if letters.count >= 3, letters.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
    if bytes.count >= 3, bytes.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
    if bytes.contains(text: "xxxxx") { return true }
    return ["...", "…"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
  }

  // MARK: Brackets

  private static func hasBrackets(_ bytes: [UInt8]) -> Bool {
    let isURL = bytes.contains(text: "://")
    if isURL, hasName(in: bytes, between: UInt8(ascii: "{"), and: UInt8(ascii: "}"), { _ in true })
    {
      return true
    }
    guard !bytes.contains(text: "</") else { return false }
    return hasName(in: bytes, between: UInt8(ascii: "<"), and: UInt8(ascii: ">")) { name in
      isURL || name.count == bytes.count - 2 || tells(name)
    }
  }

  /// Whether a name that `matches` stands between brackets: a letter, then letters, digits, blanks,
  /// `-`, `_`, `.`, `/` and `'`.
  private static func hasName(
    in bytes: [UInt8],
    between open: UInt8,
    and close: UInt8,
    _ matches: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    bytes.indices.contains { start in
      guard bytes[start] == open, start == 0 || !"{$".utf8.contains(bytes[start - 1]) else {
        return false
      }
      guard let end = bytes[start...].firstIndex(of: close) else { return false }
      let name = bytes[(start + 1)..<end]
      guard name.count >= 2, name.first?.isLowercase == true else { return false }
      return name.allSatisfy { $0.isAlphanumeric || " -_./'".utf8.contains($0) } && matches(name)
    }
  }

  /// Whether `name` has a word that says what to fill in.
  private static func tells(_ name: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: name, as: UTF8.self).split { !$0.isLetter }
    return words.contains { tellingWords.contains(String($0)) }
  }

  private static let tellingWords: Set = [
    "your", "id", "client", "secret", "password", "token", "key", "tenant", "domain", "host", "url",
    "name", "user", "username", "value", "encoded", "base", "okta", "azure", "entra", "region",
    "project", "account", "insert", "replace", "here",
    "idp", "provider", "app", "application", "org", "organization", "company", "server", "issuer",
    "audience", "release", "namespace",
  ]
}
