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
    let rest = subject.utf8.dropFirst(Self.prefix.utf8.count)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = rest[colon...].dropFirst()
    guard colon > rest.startIndex, !name.isEmpty, !name.contains(UInt8(ascii: ":")) else {
      return nil
    }
    self.init(namespace: String(Substring(rest[..<colon])), name: String(Substring(name)))
  }

  /// The subject of its tokens.
  public var subject: String { "\(Self.prefix)\(namespace):\(name)" }

  /// What the subject of every service account begins with.
  public static let prefix = "system:serviceaccount:"
}
