/// A way in which two URLs that were meant to be equal differ.
public enum URLDifference: Hashable, Sendable {
  /// Another scheme.
  case scheme
  /// Another host, beyond its case.
  case host
  /// The same host in other case.
  case hostCase
  /// Another port, or one that is written on one side only.
  case port
  /// Another path, beyond its case and its final slash.
  case path
  /// The same path in other case.
  case pathCase
  /// The same path, but only one of them ends in a slash.
  case finalSlash
  /// Something else: user, query or fragment.
  case rest
}

extension URLReference {
  /// How it differs from `other`; nothing if both are equal.
  public func differences(from other: URLReference) -> Set<URLDifference> {
    guard text != other.text else { return [] }
    var differences: Set<URLDifference> = []
    if scheme != other.scheme { differences.insert(.scheme) }
    if port != other.port { differences.insert(.port) }
    if host != other.host {
      differences.insert(normalizedHost == other.normalizedHost ? .hostCase : .host)
    }
    differences.formUnion(pathDifferences(from: other))
    let isRestEqual =
      query == other.query && fragment == other.fragment && hasUserInfo == other.hasUserInfo
    if !isRestEqual || differences.isEmpty { differences.insert(.rest) }
    return differences
  }

  private func pathDifferences(from other: URLReference) -> Set<URLDifference> {
    guard path != other.path else { return [] }
    var differences: Set<URLDifference> = []
    if path.hasSuffix("/") != other.path.hasSuffix("/") { differences.insert(.finalSlash) }
    let (own, others) = (path.withoutFinalSlash, other.path.withoutFinalSlash)
    if own != others {
      differences.insert(own.lowercased() == others.lowercased() ? .pathCase : .path)
    }
    return differences
  }
}

extension String {
  fileprivate var withoutFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
