/// Names of variables as credentials have them.
public enum CredentialName {
  /// Whether the last word of `name` is that of a credential: `DB_PASSWORD`, `AWS_SECRET_ACCESS_KEY`.
  public static func isOne(_ name: String) -> Bool {
    let words = name.uppercased().split(separator: "_").map(String.init)
    guard let last = words.last else { return false }
    if name.hasPrefix("SCIM_AUTH_CODE") { return true }
    if last == "KEY", let before = words.dropLast().last {
      return ["API", "SECRET", "PRIVATE", "ACCESS"].contains(before)
    }
    return ["SECRET", "PASSWORD", "PASSWD", "TOKEN", "PASSPHRASE", "APIKEY"].contains(last)
  }
}
