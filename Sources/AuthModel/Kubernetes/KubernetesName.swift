import Diagnostics

/// What the API server takes as a name.
public enum KubernetesName {
  /// What the name of a Secret is made of, for messages.
  public static let subdomainForm =
    "lower-case letters, digits, '-' and '.', at most 253 of them, a letter or digit at each end"
  /// What the name of a namespace is made of, for messages.
  public static let labelForm =
    "lower-case letters, digits and '-', at most 63 of them, a letter or digit at each end"
  /// The regular expression (ECMA-262) of the name of a namespace.
  public static let labelPattern = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"
  /// What a key of a Secret is made of, for messages.
  public static let secretKeyForm = "letters, digits, '-', '_' and '.', at most 253 of them"
  /// What the name of a variable is made of, for messages.
  public static let variableForm = "printable ASCII without '='"

  /// Whether `text` is an RFC 1123 subdomain, as the name of a Secret must be.
  public static func isSubdomain(_ text: String) -> Bool {
    // Unlike those of a DNS name, its labels have no limit of their own.
    text.utf8.count <= 253 && DNSName.labels(of: text).allSatisfy { DNSName.isLabelShaped($0) }
  }

  /// Whether `text` is an RFC 1123 label, as the name of a namespace must be.
  public static func isLabel(_ text: String) -> Bool { DNSName.isLabel(text) }

  /// Whether `text` may be a key of a Secret or a ConfigMap.
  public static func isSecretKey(_ text: String) -> Bool {
    guard (1...253).contains(text.utf8.count), text != ".", !text.hasPrefix("..") else {
      return false
    }
    return text.utf8.allSatisfy { $0.isBase64URL || $0 == UInt8(ascii: ".") }
  }

  /// Whether `text` may be the name of an environment variable: printable ASCII without `=`.
  public static func isVariable(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") }
  }

  /// Whether `text` is the name of a variable that every API server takes, also one before 1.30.
  public static func isPortableVariable(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isBase64URL || $0 == UInt8(ascii: ".") }
  }
}
