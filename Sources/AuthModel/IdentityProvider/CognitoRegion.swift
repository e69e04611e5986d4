import Diagnostics

/// The names of AWS regions, as far as their spelling goes.
enum CognitoRegion {
  /// Whether `text` is spelled as a region is: `eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`.
  static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = parts.last, let area = parts.first else { return false }
    return (2...4).contains(area.utf8.count) && number.utf8.count == 1
      && number.utf8.allSatisfy(\.isDigit)
      && parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isLowercase) }
  }
}
