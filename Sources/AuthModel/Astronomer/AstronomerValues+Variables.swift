public import Diagnostics

/// The variables of Houston, from both lists.
extension AstronomerValues {
  /// An environment variable of Houston's container.
  public struct Variable: Sendable {
    /// Its name.
    public let name: Located<String>
    /// Whether its value comes from a Secret.
    public let isReference: Bool
    /// Whether it has a value that is not empty.
    public let hasValue: Bool
    /// Its value, if that is known to hold no secret.
    public let text: String?
  }

  /// The variables as `finish` finds them.
  var boundVariables: [Variable] {
    let plain = (houston?.environment ?? []).compactMap { entry in
      entry.name.map { name in
        Variable(
          name: name,
          isReference: false,
          hasValue: entry.value?.isEmpty == false,
          text: entry.plainValue.map { entry.alteredText ?? $0.text }
        )
      }
    }
    let references = (houston?.secrets ?? []).compactMap { entry in
      entry.envName.map { Variable(name: $0, isReference: true, hasValue: true, text: nil) }
    }
    return plain + references
  }

  /// Where the tree sets `target`, and its text if that is no secret.
  public func setting(
    of target: HoustonVariable.Target
  ) -> (range: SourceRange, text: String?)? {
    switch target {
    case .localEnabled: authentication?.local?.isEnabled.map(Self.setting)
    case .gitHubEnabled: authentication?.gitHub?.isEnabled.map(Self.setting)
    case .flow: openIDConnect?.flow.map { ($0.range, $0.value.rawValue) }
    case .clockTolerance: openIDConnect?.clockTolerance.map { ($0.range, Self.text($0.value)) }
    case .scimAuthCode(let key): provider(key)?.scimAuthCode.map { ($0.range, nil) }
    case .provider(let key, let field): provider(key).flatMap { setting(field, of: $0) }
    case .openIDConnect, .proxy: nil
    }
  }

  private func provider(_ key: String) -> OpenIDConnectProvider? {
    openIDConnect?.providers.last { $0.name.value == key }
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func setting(_ value: Located<Bool>) -> (range: SourceRange, text: String?) {
    (value.range, value.value ? "true" : "false")
  }

  private func setting(
    _ field: HoustonVariable.ProviderField,
    of provider: OpenIDConnectProvider
  ) -> (range: SourceRange, text: String?)? {
    let text: Located<String>? =
      switch field {
      case .enabled: provider.isEnabled.map { Located($0.value ? "true" : "false", at: $0.range) }
      case .clientID: provider.clientID
      case .discoveryURL: provider.discoveryURL.map { Located($0.text, at: $0.range) }
      case .baseDomain: provider.baseDomain
      case .audience: provider.authorizationParameters?["audience"]
      case .displayName: provider.displayName
      case .clientSecret: nil
      }
    if field == .clientSecret { return provider.clientSecret.map { ($0.range, nil) } }
    return text.map { ($0.range, $0.value) }
  }
}
