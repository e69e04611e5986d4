/// What the API server takes as a name.
public enum KubernetesName {
  /// Whether `text` is an RFC 1123 subdomain, as the name of a Secret must be.
  public static func isSubdomain(_ text: String) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isLabelShaped)
  }

  /// Whether `text` is an RFC 1123 label, as the name of a namespace must be.
  public static func isLabel(_ text: String) -> Bool {
    text.utf8.count <= 63 && isLabelShaped(text[...])
  }

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

  /// Lower-case letters, digits and `-`, with a letter or digit at both ends.
  private static func isLabelShaped(_ text: Substring) -> Bool {
    let dash = UInt8(ascii: "-")
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first != dash && last != dash
      && text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == dash }
  }
}
