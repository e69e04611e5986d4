/// A service account as the subject of its tokens: `system:serviceaccount:<namespace>:<name>`.
///
/// Source: Kubernetes, "Managing Service Accounts", section "Service account tokens".
public struct KubernetesServiceAccount: Hashable, Sendable {
  /// The namespace, which in a pattern may have `*` in it.
  public let namespace: String
  /// The name, which in a pattern may have `*` in it.
  public let name: String

  /// Makes the service account `name` of `namespace`.
  public init(namespace: String, name: String) {
    self.namespace = namespace
    self.name = name
  }

  /// Takes the subject of a token apart; nil if it is that of no service account.
  public init?(subject: String) {
    guard subject.hasPrefix(Self.prefix) else { return nil }
    let parts = subject.dropFirst(Self.prefix.count)
      .split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(namespace: String(parts[0]), name: String(parts[1]))
  }

  /// The subject of its tokens.
  public var subject: String { "\(Self.prefix)\(namespace):\(name)" }

  /// What the subject of every service account begins with.
  public static let prefix = "system:serviceaccount:"
}
