public import AuthModel
public import Diagnostics

/// A client at an identity provider as it was and as it is.
public struct ClientPair: ImpactSubject {
  /// As it was; `nil` if there was none.
  public let old: Client?
  /// As it is; `nil` if there is none any longer.
  public let new: Client?
  /// What switched it on, where that is written.
  public let oldSwitch: SourceRange?
  /// What switches it on or off, where that is written.
  public let newSwitch: SourceRange?

  /// The clients of all documents, each with the one that the product calls alike.
  public static func all(in comparison: Comparison) -> [ClientPair] {
    var seen: Set<ObjectIdentifier> = []
    return comparison.pairs.flatMap { pair -> [ClientPair] in
      guard let configuration = pair.newConfiguration ?? pair.oldConfiguration,
        seen.insert(ObjectIdentifier(configuration)).inserted
      else { return [] }
      let old = pair.oldConfiguration?.clients ?? []
      let new = pair.newConfiguration?.clients ?? []
      let kept = new.map { client in
        ClientPair(old.first { $0.name(isThatOf: client, among: old, new) }, client, pair)
      }
      let lost = old.filter { client in
        !new.contains { client.name(isThatOf: $0, among: old, new) }
      }
      return (kept + lost.map { ClientPair($0, nil, pair) }).filter { client in
        (client.old != nil || pair.oldConfiguration?.mayHaveOtherClients != true)
          && (client.new != nil || pair.newConfiguration?.mayHaveOtherClients != true)
      }
    }
  }

  private init(_ old: Client?, _ new: Client?, _ pair: DocumentPair) {
    self.old = old
    self.new = new
    let key = (new ?? old)?.provider.value ?? ""
    oldSwitch = pair.oldConfiguration?.astronomer?.enabled(key)?.range
    newSwitch = pair.newConfiguration?.astronomer?.enabled(key)?.range
  }

  /// The product's name for the provider.
  public var name: String { (new ?? old)?.name ?? "" }

  /// What is at both sides, if it is in use on both.
  public var inUse: (old: Client, new: Client)? {
    guard let old, let new, old.isEnabled, new.isEnabled else { return nil }
    return (old, new)
  }
}

extension Configuration {
  /// Whether one variable gives Houston all providers, which are not told from each other there.
  fileprivate var mayHaveOtherClients: Bool {
    astronomer?.variables.contains { variable in
      variable.hasValue && HoustonVariable[variable.name.value]?.target == .openIDConnect
    } == true
  }
}

extension Client {
  /// Whether it is the client that the other side has in the place of `other`: the one of the same name, or
  /// the only one of a product that has no names for several.
  fileprivate func name(isThatOf other: Client, among old: [Client], _ new: [Client]) -> Bool {
    provider.value == other.provider.value
      || old.count == 1 && new.count == 1
        && relyingParty.name == other.relyingParty.name && relyingParty.name != "Houston"
  }
}
