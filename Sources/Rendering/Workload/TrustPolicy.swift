public import AuthModel
import Diagnostics

/// The trust policy of a role of AWS that service accounts of a cluster may assume.
public struct TrustPolicy: Sendable {
  /// Whom the policy trusts.
  public enum Subjects: Sendable {
    /// These service accounts and no others.
    case accounts([KubernetesServiceAccount])
    /// Every service account of a namespace.
    case namespace(String)
  }

  private let account: String
  private let partition: String
  private let issuer: String
  private let subjects: Subjects

  /// Makes the policy of a role in `account`, a number of twelve digits; nil if the account or the
  /// issuer is none.
  ///
  /// - Parameters:
  ///   - account: The account of AWS in which the provider is registered.
  ///   - partition: The partition of the account: `aws`, `aws-cn`, `aws-us-gov`.
  ///   - issuer: The issuer of the cluster, with or without `https://`.
  ///   - subjects: Whom the policy trusts.
  public init?(account: String, partition: String, issuer: String, subjects: Subjects) {
    let name = issuer.hasPrefix("https://") ? String(issuer.dropFirst(8)) : issuer
    let bare = name.hasSuffix("/") ? String(name.dropLast()) : name
    guard AWSResourceName.isAccount(account), Self.isIssuer(bare) else { return nil }
    self.account = account
    self.partition = partition
    self.issuer = bare
    self.subjects = subjects
  }

  private static func isIssuer(_ name: String) -> Bool {
    let host = name.utf8.prefix { $0 != UInt8(ascii: "/") }
    return DNSName.isOne(String(host) ?? "") && host.contains(UInt8(ascii: "."))
      && name.utf8.allSatisfy { $0.isAlphanumeric || "-._~/".utf8.contains($0) }
  }

  /// The policy as JSON, ending in a line break.
  public var json: String {
    """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": {
            "Federated": "arn:\(partition):iam::\(account):oidc-provider/\(issuer)"
          },
          "Action": "\(AWSPrincipal.webIdentityAction)",
          "Condition": {
    \(conditions)
          }
        }
      ]
    }

    """
  }

  private var conditions: String {
    let audience = "\"\(issuer):aud\": \"\(AstroDeployment.awsAudience)\""
    switch subjects {
    case .accounts(let accounts):
      let values = accounts.map { "            \"\($0.subject)\"" }.joined(separator: ",\n")
      return """
                "StringEquals": {
                  \(audience),
                  "\(issuer):sub": [
        \(values)
                  ]
                }
        """
    case .namespace(let namespace):
      let subject = KubernetesServiceAccount(namespace: namespace, name: "*").subject
      return """
                "StringEquals": {
                  \(audience)
                },
                "StringLike": {
                  "\(issuer):sub": "\(subject)"
                }
        """
    }
  }
}
