public import Diagnostics

/// What the tree and the environment mean together.
extension AstronomerValues {
  /// The clients as `finish` finds them.
  var boundClients: [Client] {
    let inTree = openIDConnect?.providers ?? []
    let keys = inTree.map(\.name.value)
    let onlyInVariables = providersInVariables.filter { !keys.contains($0.value) }
    return inTree.map { client($0.name, $0) } + onlyInVariables.map { client($0, nil) }
  }

  /// The flow of all providers; a variable wins over the tree.
  public var flow: Located<Flow>? {
    if let text = plainValue(of: .flow), let flow = Flow(rawValue: text.text) {
      return Located(flow, at: text.range)
    }
    return openIDConnect?.flow
  }

  /// Whether local accounts work, and where that is said if it is.
  public var localEnabled: Located<Bool>? {
    boolean(.localEnabled) ?? authentication?.local?.isEnabled
  }

  /// Whether people can sign in through GitHub, and where that is said if it is.
  public var gitHubEnabled: Located<Bool>? {
    boolean(.gitHubEnabled) ?? authentication?.gitHub?.isEnabled
  }

  /// Whether the provider `key` is offered, and where that is said if it is.
  public func enabled(_ key: String) -> Located<Bool>? {
    let provider = openIDConnect?.providers.first { $0.name.value == key }
    return boolean(.provider(key: key, .enabled)) ?? provider?.isEnabled
  }

  /// Whether the release has a Houston at all: a data plane has none.
  public var rendersHouston: Bool { global?.plane?.mode?.value != .data }

  /// Whether all of `openidConnect` comes as JSON in one variable, which makes the others void.
  public var isOpenIDConnectReplaced: Bool {
    isSet(.openIDConnect)
  }

  /// Whether Houston signs people in as the tree and the variables in this file say: the release has
  /// a Houston, and no variable replaces the whole tree.
  public var isInForce: Bool { rendersHouston && !isOpenIDConnectReplaced }

  /// How far the clocks of Houston and a provider may differ; a variable wins over the tree.
  public var clockTolerance: Located<Double>? {
    if let text = plainValue(of: .clockTolerance), let seconds = Double(text.text) {
      return Located(seconds, at: text.range)
    }
    return openIDConnect?.clockTolerance
  }

  private func client(_ name: Located<String>, _ provider: OpenIDConnectProvider?) -> Client {
    let key = name.value
    let known = WellKnownProvider[key]
    let url = plainValue(of: .provider(key: key, .discoveryURL)) ?? provider?.discoveryURL
    let flow = self.flow
    let isEnabled = enabled(key)?.value ?? known?.isEnabledByDefault ?? false
    return Client(
      provider: name,
      of: .houston,
      promisedProvider: known?.identityProvider,
      isEnabled: isEnabled && isInForce,
      clientID: text(of: .provider(key: key, .clientID)) ?? provider?.clientID,
      clientIDReference: reference(for: .provider(key: key, .clientID)),
      hasDefaultClientID: known?.hasDefaultClientID ?? false,
      clientSecret: value(of: .provider(key: key, .clientSecret)) ?? provider?.clientSecret,
      clientSecretReference: reference(for: .provider(key: key, .clientSecret)),
      secretRemedy: isEnabled ? secretRemedy(for: .provider(key: key, .clientSecret)) : nil,
      issuer: url.map(Issuer.init),
      issuerReference: reference(for: .provider(key: key, .discoveryURL)),
      hasDefaultIssuer: known?.hasDefaultDiscoveryURL ?? false,
      scopes: provider?.authorizationParameters?["scope"].map { ScopeList($0) },
      flow: flow?.value ?? .implicit,
      flowRange: flow?.range,
      authorizationParameters: provider?.authorizationParameters,
      audience: text(of: .provider(key: key, .audience))
        ?? provider?.authorizationParameters?["audience"],
      hasDefaultAudience: known?.hasDefaultAudience ?? false,
      doubtfulParts: doubtfulParts(of: key).union(provider?.doubtfulParts ?? []),
      claimsMapping: provider?.claimsMapping,
      mayBeSetUpElsewhere: !isComplete,
      range: provider?.range ?? name.range
    )
  }

  /// What variables by the pattern of the known ones give to a provider that none are known of.
  private func doubtfulParts(of key: String) -> Set<Client.Part> {
    guard WellKnownProvider[key]?.hasVariables != true else { return [] }
    let names = Set(variables.filter(\.hasValue).map(\.name.value))
    return Set(
      HoustonVariable.ProviderField.allCases.compactMap { field in
        let name = "\(HoustonVariable.prefix)\(key.uppercased())__\(field.rawValue)"
        return names.contains(name) ? field.clientPart : nil
      }
    )
  }

  /// The providers that some variable names, each where it is named first.
  private var providersInVariables: [Located<String>] {
    var keys: [Located<String>] = []
    let names =
      (houston?.environment ?? []).map { ($0.name, $0.variable) }
      + (houston?.secrets ?? []).map { ($0.envName, $0.variable) }
    for (name, variable) in names {
      guard let name, case .provider(let key, _)? = variable?.target else { continue }
      guard !keys.contains(where: { $0.value == key }) else { continue }
      keys.append(Located(key, at: name.range))
    }
    return keys
  }

  /// The item that sets `target` last; of several the container takes the last one.
  private func entry(for target: HoustonVariable.Target) -> HoustonEnvironmentEntry? {
    houston?.environment.last { $0.variable?.target == target }
  }

  private func value(of target: HoustonVariable.Target) -> SecretValue? {
    guard let value = entry(for: target)?.value, !value.isEmpty else { return nil }
    return value
  }

  /// The text of a variable that holds no secret; an empty one counts as not set.
  private func plainValue(of target: HoustonVariable.Target) -> URLReference? {
    guard let value = entry(for: target)?.plainValue, !value.text.isEmpty else { return nil }
    return value
  }

  private func text(of target: HoustonVariable.Target) -> Located<String>? {
    plainValue(of: target).map { Located($0.text, at: $0.range) }
  }

  private func boolean(_ target: HoustonVariable.Target) -> Located<Bool>? {
    guard let value = plainValue(of: target) else { return nil }
    return Bool(value.text.lowercased()).map { Located($0, at: value.range) }
  }

  /// The reference in `houston.secret` that feeds `target`, if there is one.
  public func reference(for target: HoustonVariable.Target) -> SecretReference? {
    houston?.secrets.last { $0.variable?.target == target }?.reference
  }

  /// Whether a variable sets `target`, from whichever list.
  public func isSet(_ target: HoustonVariable.Target) -> Bool {
    value(of: target) != nil || reference(for: target) != nil
  }
}
