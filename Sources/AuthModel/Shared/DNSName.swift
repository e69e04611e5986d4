import Diagnostics

/// Names of hosts (RFC 1123, section 2.1), in lower case.
public enum DNSName {
  /// Whether `text` is labels with dots between them.
  public static func isOne(_ text: some StringProtocol) -> Bool {
    var count = 0
    var last = UInt8(ascii: ".")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard (1...63).contains(count), last != UInt8(ascii: "-") else { return false }
        count = 0
      case UInt8(ascii: "-") where count == 0:
        return false
      default:
        guard byte.isLowercase || byte.isDigit || byte == UInt8(ascii: "-") else { return false }
        count += 1
      }
      last = byte
    }
    return (1...63).contains(count) && last != UInt8(ascii: "-")
  }

  /// Whether `text` is one label: up to 63 lower-case letters, digits and inner hyphens.
  public static func isLabel(_ text: some StringProtocol) -> Bool {
    (1...63).contains(text.utf8.count) && isLabelShaped(text)
  }

  /// Whether `text` is such a label but for its length, which Kubernetes does not limit everywhere.
  static func isLabelShaped(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  /// What stands between the dots of `text`.
  static func labels<Text: StringProtocol>(of text: Text) -> [Text.SubSequence] {
    text.split(separator: ".", omittingEmptySubsequences: false)
  }
}
