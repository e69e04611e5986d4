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
      [("clientSecret", provider.clientSecret), ("scimAuthCode", provider.scimAuthCode)]
        .compactMap { field, value in
          value.map { StoredSecret(field, of: provider.name, $0) }
        }
    }
    let inVariables = (houston?.environment ?? []).compactMap { entry -> StoredSecret? in
      guard let name = entry.name, let value = entry.value else { return nil }
      guard let variable = entry.variable, variable.isExact else { return nil }
      return StoredSecret(name: name, value: value, isEncoded: false, use: .credential)
    }
    return (inTree + inVariables).filter { !$0.value.isEmpty && !$0.value.containsTemplate }
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

extension StoredSecret {
  fileprivate init(_ field: String, of provider: Located<String>, _ value: SecretValue) {
    self.init(
      name: provider.map { "\($0).\(field)" },
      value: value,
      isEncoded: false,
      use: .credential
    )
  }
}
