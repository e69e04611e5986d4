import Diagnostics

/// A key of a Secret that is on both sides.
public struct SecretKeyPair: Hashable, Sendable {
  /// The name of the Secret.
  public let secret: String
  /// The key.
  public let key: String

  /// Names the key `key` of the Secret called `secret`.
  public init(secret: String, key: String) {
    self.secret = secret
    self.key = key
  }
}

extension Comparison {
  /// The changes of what stands under keys of Secrets that are on both sides.
  ///
  /// Of Secrets that are called alike, in several namespaces, there are none.
  public var changesInSecrets: [SecretKeyPair: Change] {
    let found = changes.compactMap { change -> (SecretKeyPair, Change)? in
      guard change.old != nil, change.new != nil, change.path.steps.count == 2,
        change.path.steps[0] == .key("data"), case .key(let key) = change.path.steps[1],
        let object = change.document.object, object.hasPrefix("Secret ")
      else { return nil }
      let name = object.dropFirst("Secret ".count).split(separator: "/").last.map(String.init)
      return name.map { (SecretKeyPair(secret: $0, key: key), change) }
    }
    let grouped = Dictionary(grouping: found, by: \.0)
    return grouped.compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }
}
