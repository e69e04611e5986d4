public import Diagnostics

/// A value that documentation shows as a placeholder, for people to replace.
public struct FillableValue: Sendable {
  /// What it is, for a message: `the client id of 'okta'`.
  public let name: String
  /// Where it stands.
  public let range: SourceRange
  /// Whether it still is to be replaced.
  public let isPlaceholder: Bool
  /// Whether it is nothing but `${NAME}`.
  public let isShellVariable: Bool
  /// Whether it has any effect.
  public let isInUse: Bool

  /// Whether it is no value yet.
  public var isUnfinished: Bool { isPlaceholder || isShellVariable }

  fileprivate init(_ name: String, _ text: String, at range: SourceRange, isInUse: Bool = true) {
    self.name = name
    self.range = range
    isPlaceholder = Placeholder.isOne(text)
    isShellVariable = Placeholder.isShellVariable(text)
    self.isInUse = isInUse
  }

  fileprivate init(_ name: String, _ value: SecretValue, isInUse: Bool = true) {
    self.name = name
    range = value.range
    isPlaceholder = value.isPlaceholder
    isShellVariable = value.isShellVariable
    self.isInUse = isInUse
  }
}

extension Configuration {
  /// What a person had to fill in, in no order; some values may come twice.
  public var fillableValues: [FillableValue] {
    let own: [FillableValue] =
      switch content {
      case .astronomer(let values): values.fillableValues
      case .kubernetes(let secrets): secrets.flatMap(\.fillableValues)
      case .registrations: []
      }
    return own + clients.flatMap(\.fillableValues) + secretReferences.flatMap(\.fillableValues)
  }
}

extension Client {
  fileprivate var fillableValues: [FillableValue] {
    let name = provider.value
    var values: [FillableValue] = []
    if let clientID {
      values.append(
        FillableValue(
          "the client id of '\(KeyText.shown(name))'",
          clientID.value,
          at: clientID.range,
          isInUse: isEnabled
        )
      )
    }
    if let url = issuer?.url {
      values.append(
        FillableValue(
          "the issuer of '\(KeyText.shown(name))'",
          url.text,
          at: url.range,
          isInUse: isEnabled
        )
      )
    }
    if let clientSecret {
      values.append(
        FillableValue(
          "the client secret of '\(KeyText.shown(name))'",
          clientSecret,
          isInUse: isEnabled
        )
      )
    }
    let parameters = authorizationParameters?.items ?? []
    return values
      + parameters.map { item in
        FillableValue(
          "the parameter '\(KeyText.shown(item.key.value))' of '\(KeyText.shown(name))'",
          item.value.value,
          at: item.value.range,
          isInUse: isEnabled
        )
      }
  }
}

extension SecretReference {
  fileprivate var fillableValues: [FillableValue] {
    let parts = [
      ("the name of the variable", variable), ("the name of the Secret", secretName),
      ("the key in the Secret", secretKey),
    ]
    return parts.compactMap { name, text in
      text.map { FillableValue(name, $0.value, at: $0.range) }
    }
  }
}

extension KubernetesSecret {
  fileprivate var fillableValues: [FillableValue] {
    guard metadata?.isFilledInByVaultPlugin != true else { return [] }
    return items.flatMap { item in
      [item.value, item.effectiveValue].compactMap { $0 }
        .filter { $0.count <= Placeholder.longest }
        .filter { !$0.awaitsProgram || $0.isShellVariable }
        .map { FillableValue("the value of '\(KeyText.shown(item.key.value))'", $0) }
        .filter(\.isUnfinished)
    }
  }
}

extension AstronomerValues {
  fileprivate var fillableValues: [FillableValue] {
    var values: [FillableValue] = []
    if let domain = global?.baseDomain {
      values.append(FillableValue("the base domain", domain.value, at: domain.range))
    }
    for provider in openIDConnect?.providers ?? [] {
      let isInUse = enabled(provider.name.value)?.value ?? true
      values.append(
        FillableValue(
          "the name of the provider",
          provider.name.value,
          at: provider.name.range,
          isInUse: isInUse
        )
      )
      if let host = provider.baseDomain {
        let name = "baseDomain of '\(KeyText.shown(provider.name.value))'"
        values.append(FillableValue(name, host.value, at: host.range, isInUse: isInUse))
      }
      if let code = provider.scimAuthCode {
        values.append(
          FillableValue("the SCIM code of '\(KeyText.shown(provider.name.value))'", code)
        )
      }
    }
    for entry in houston?.environment ?? [] {
      guard let name = entry.name else { continue }
      values.append(FillableValue("the name of the variable", name.value, at: name.range))
      if let value = entry.value {
        values.append(FillableValue("the value of '\(KeyText.shown(name.value))'", value))
      }
    }
    return values
  }
}
