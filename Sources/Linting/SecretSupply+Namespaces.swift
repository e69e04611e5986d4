import AuthModel
public import Diagnostics

extension SecretSupply {
  /// Where the release looks for its Secrets: where the person says, or else where most of the Secrets
  /// that it refers to are; `nil` if neither tells.
  public var releaseNamespace: String? {
    if let namespace { return namespace }
    let homes = uses.compactMap(\.namespaces).filter { !$0.isEmpty }
    let names = homes.flatMap { Set($0.map(\.value)) }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { $0.value > $1.value || $0.value == $1.value && $0.key < $1.key }
      .first?.key
  }
}

extension SecretSupply.Use {
  /// The namespaces of the Secrets that may be meant; `nil` if one of them does not say, or does not say
  /// yet, where it goes.
  public var namespaces: [Located<String>]? {
    let places = secrets.map { $0.metadata?.namespace }
    let known = places.compactMap(\.self).filter { !Placeholder.isUnfinished($0.value) }
    return known.count == places.count ? known : nil
  }
}
