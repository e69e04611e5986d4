public import Diagnostics

/// An ARN: `arn:aws:iam::123456789012:role/x` (IAM User Guide, "IAM ARNs").
public struct AWSResourceName: Sendable {
  /// `aws`, `aws-cn` or `aws-us-gov`.
  public let partition: Substring
  /// `iam`, `sts`.
  public let service: Substring
  /// The region, which is empty for IAM.
  public let region: Substring
  /// The number of the account.
  public let account: Substring
  /// What stands behind the account: `oidc-provider/oidc.example.com`.
  public let resource: Substring
  /// The place of `resource`, if the ARN stands byte for byte in the file.
  public let resourceRange: SourceRange?

  /// Takes `text` apart; nil if it is no ARN.
  public init?(_ text: Located<String>) {
    let parts = text.value.utf8
      .split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    partition = parts[1]
    service = parts[2]
    region = parts[3]
    account = parts[4]
    resource = parts[5]
    let count = parts[5].utf8.count
    resourceRange = text.textRange.map { $0.slice($0.count - count, count: count) }
  }

  /// Whether the account is a number of twelve digits.
  public var hasAccount: Bool { Self.isAccount(account) }

  /// Whether `text` is the number of an account.
  public static func isAccount(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(\.isDigit)
  }

  /// The issuer behind `oidc-provider/`, without its scheme as IAM keeps it; `nil` for others.
  public var issuer: Substring? {
    resource.hasPrefix(Self.provider) ? resource.dropFirst(Self.provider.count) : nil
  }

  /// The place of `issuer`.
  public var issuerRange: SourceRange? {
    guard issuer != nil else { return nil }
    let count = Self.provider.utf8.count
    return resourceRange.map { $0.slice(count, count: $0.count - count) }
  }

  private static let provider = "oidc-provider/"
}
