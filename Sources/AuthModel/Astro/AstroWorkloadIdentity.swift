public import Diagnostics

/// As whom a Deployment on Astro works.
///
/// Source: Astro documentation, "Authorize an Astro Deployment to cloud resources using workload
/// identity".
public struct AstroWorkloadIdentity: Sendable {
  /// The identity as it is written.
  public let text: Located<String>
  /// What it is.
  public let kind: Kind

  /// The kinds of identities.
  public enum Kind: Sendable {
    /// A role of AWS.
    case awsRole
    /// A service account of Google.
    case googleServiceAccount
    /// A managed identity of Azure, by its client id or its place.
    case azureManagedIdentity
    /// None of them.
    case unknown
  }

  /// Tells what `text` is; nil if there is nothing in it yet.
  init?(_ text: Located<String>) {
    guard !text.value.isEmpty, !Placeholder.isUnfinished(text.value) else { return nil }
    self.text = text
    if AWSResourceName(text)?.isRole == true {
      kind = .awsRole
    } else if AirflowConnectionType.isServiceAccount(text.value) {
      kind = .googleServiceAccount
    } else {
      let isAzure =
        CredentialShape(text.value) == .guid || text.value.lowercased().hasPrefix("/subscriptions/")
      kind = isAzure ? .azureManagedIdentity : .unknown
    }
  }
}

extension AWSResourceName {
  /// Whether it is the name of a role: `arn:aws:iam::123456789012:role/reader`.
  public var isRole: Bool {
    hasAccount && service == "iam" && region.isEmpty && isInKnownPartition
      && resource.hasPrefix("role/") && resource.utf8.count > 5
      && resource.utf8.allSatisfy { $0.isAlphanumeric || "+=,.@_-/".utf8.contains($0) }
  }

  /// Whether the partition is one of those that there are.
  public var isInKnownPartition: Bool {
    ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b"].contains(partition)
  }
}
