import Diagnostics

/// Keys that are called as what holds a credential is.
public enum CredentialKey {
  /// Whether `key` is; `value`, too, may hold anything.
  public static func isOne(_ key: String) -> Bool {
    let key = key.lowercased()
    return ["secret", "pass", "token", "key", "credential", "pin", "code", "value"].contains {
      key.containsBytes(of: $0)
    }
  }
}
