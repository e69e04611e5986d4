/// The names that the API server takes.
public enum KubernetesName {
  /// Whether `text` may be the name of a Secret: a DNS-1123 subdomain (RFC 1123, section 2.1).
  public static func isSubdomain(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.allSatisfy(isLabel)
  }

  /// Whether `text` may be the name of a namespace: a DNS-1123 label.
  public static func isLabel(_ text: String) -> Bool {
    text.utf8.count <= 63 && isLabel(text.utf8)
  }

  /// Whether `text` may be a key of a Secret (`IsConfigMapKey` of k8s.io/apimachinery).
  public static func isSecretKey(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...253).contains(bytes.count) && text != "." && !text.hasPrefix("..")
      && bytes.allSatisfy { byte in
        byte.isLowercaseOrDigit || byte.isUppercase || "-_.".utf8.contains(byte)
      }
  }

  /// Whether `text` may name an environment variable of a container: printable ASCII without `=`.
  public static func isVariable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") }
  }

  private static func isLabel(_ bytes: some Collection<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let ends = [bytes.first, Array(bytes).last]
    return ends.allSatisfy { $0?.isLowercaseOrDigit == true }
      && bytes.allSatisfy { $0.isLowercaseOrDigit || $0 == hyphen }
  }
}

extension UInt8 {
  fileprivate var isLowercaseOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  fileprivate var isUppercase: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
