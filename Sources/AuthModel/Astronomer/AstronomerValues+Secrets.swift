import Diagnostics

/// What the values hold that is secret, or is still to be filled in.
extension AstronomerValues {
  /// The codes that providers prove themselves with when they manage users, by provider, as far as
  /// they stand in the values.
  public var scimCodes: [(provider: String, code: SecretValue)] {
    let inTree = (openIDConnect?.providers ?? []).compactMap { provider in
      provider.scimAuthCode.map { (provider: provider.name.value, code: $0) }
    }
    let inVariables =
      (houston?.environment ?? []).compactMap { entry in
        guard case .scimAuthCode(let provider)? = entry.variable?.target else { return nil }
        return entry.value.map { (provider: provider, code: $0) }
      } as [(provider: String, code: SecretValue)]
    return inTree + inVariables
  }

  /// The secrets of the providers, and the values of variables that are compared letter by letter.
  var storedSecrets: [StoredSecret] {
    let inTree = (openIDConnect?.providers ?? []).flatMap { provider in
      let key = provider.name.value
      let secrets: [(String, SecretValue?, HoustonVariable.Target)] = [
        ("clientSecret", provider.clientSecret, .provider(key: key, .clientSecret)),
        ("scimAuthCode", provider.scimAuthCode, .scimAuthCode(provider: key)),
      ]
      return secrets.compactMap { field, value, target in
        value.map { storedSecret(field, of: provider.name, $0, setBy: target) }
      }
    }
    let inVariables = (houston?.environment ?? []).compactMap { entry -> StoredSecret? in
      guard let name = entry.name, let value = entry.value else { return nil }
      guard let variable = entry.variable, variable.isExact else { return nil }
      return StoredSecret(name: name, value: value, isEncoded: false, use: .credential)
    }
    return (inTree + inVariables).filter { !$0.value.isEmpty && !$0.value.containsTemplate }
  }

  private func storedSecret(
    _ field: String,
    of provider: Located<String>,
    _ value: SecretValue,
    setBy target: HoustonVariable.Target
  ) -> StoredSecret {
    StoredSecret(
      name: provider.map { "\($0).\(field)" },
      value: value,
      isEncoded: false,
      use: .credential,
      exposure: StoredSecret.Exposure(
        subject: "\(field) of '\(KeyText.shown(provider.value))'",
        place: .configMap,
        remedy: secretRemedy(for: target)
          ?? "put it into a Secret that astronomer.houston.secret names"
      )
    )
  }

  /// What to do in order that `target` is set from a Secret; `nil` if no variable sets it.
  func secretRemedy(for target: HoustonVariable.Target) -> String? {
    guard let variable = HoustonVariable[target]?.name else { return nil }
    return "put it into a Secret and let astronomer.houston.secret feed \(variable) from it; "
      + "'authcfg render' makes the Secret"
  }

  /// What is still to be filled in beside clients and references.
  var unfinishedValues: [UnfinishedValue] {
    let baseDomain = global?.baseDomain.flatMap {
      UnfinishedValue("the base domain", $0.value, at: $0.range)
    }
    return [baseDomain].compactMap(\.self)
      + (openIDConnect?.providers ?? []).flatMap { unfinishedValues(of: $0) }
      + (houston?.environment ?? []).flatMap { unfinishedValues(of: $0) }
  }

  private func unfinishedValues(of provider: OpenIDConnectProvider) -> [UnfinishedValue] {
    let name = provider.name
    let shown = KeyText.shown(name.value)
    let isInUse = enabled(name.value)?.value ?? true
    return [
      UnfinishedValue("the name of the provider", name.value, at: name.range, isInUse: isInUse),
      provider.baseDomain.flatMap {
        UnfinishedValue("baseDomain of '\(shown)'", $0.value, at: $0.range, isInUse: isInUse)
      },
      provider.scimAuthCode.flatMap { UnfinishedValue("the SCIM code of '\(shown)'", $0) },
    ].compactMap(\.self)
  }

  private func unfinishedValues(of entry: HoustonEnvironmentEntry) -> [UnfinishedValue] {
    guard let name = entry.name else { return [] }
    return [
      UnfinishedValue("the name of the variable", name.value, at: name.range),
      entry.value.flatMap { UnfinishedValue("the value of '\(KeyText.shown(name.value))'", $0) },
    ].compactMap(\.self)
  }
}
