public import Diagnostics

/// A value that a person, or a program of a pipeline, was meant to replace and did not.
public struct UnfinishedValue: Sendable {
  /// What it is, for a message: `the client id of 'okta'`.
  public let name: String
  /// Where it stands.
  public let range: SourceRange
  /// Whether it is nothing but `${NAME}`, which a program may yet replace.
  public let isShellVariable: Bool
  /// Whether it has any effect.
  public let isInUse: Bool

  /// Takes `text`, unless nothing is missing in it; `isCredential` says that it ought to be the id of a
  /// client.
  init?(
    _ name: @autoclosure () -> String,
    _ text: String,
    at range: SourceRange,
    isInUse: Bool = true,
    isCredential: Bool = false
  ) {
    isShellVariable = Placeholder.isShellVariable(text)
    let isSample = isCredential && Placeholder.isSampleCredential(text)
    guard isShellVariable || isSample || Placeholder.isOne(text) else { return nil }
    self.name = name()
    self.range = range
    self.isInUse = isInUse
  }

  /// Takes `value`, unless nothing is missing in it; `isCredential` says that it ought to be the secret
  /// of a client.
  init?(
    _ name: @autoclosure () -> String,
    _ value: SecretValue,
    isInUse: Bool = true,
    isCredential: Bool = false
  ) {
    isShellVariable = value.isShellVariable
    let isSample = isCredential && value.isSampleCredential
    guard isShellVariable || isSample || value.isPlaceholder else { return nil }
    self.name = name()
    range = value.range
    self.isInUse = isInUse
  }
}

extension Configuration {
  /// What is still to be filled in, in no order; some values may come twice.
  public var unfinishedValues: [UnfinishedValue] {
    let own: [UnfinishedValue] =
      switch content {
      case .astronomer(let values): values.unfinishedValues
      case .flyte: []
      case .kubernetes(let secrets): secrets.flatMap(\.unfinishedValues)
      case .environment where sources.contains { EnvironmentFile.isSample($0.path) }: []
      case .amundsen: writtenAmundsenProcesses.flatMap(\.unfinishedValues)
      case .flyteClient, .environment:
        flyteClients.flatMap(\.unfinishedValues)
          + writtenAmundsenProcesses.flatMap(\.unfinishedValues)
      case .registrations, .python: []
      case .astroDeployment: flyteClients.flatMap(\.unfinishedValues)
      case .airflow, .googleKey: []
      case .awsPolicy(let policy): policy.unfinishedValues
      }
    return own + clients.flatMap(\.unfinishedValues) + secretReferences.flatMap(\.unfinishedValues)
      + unfinishedSettings
  }
}

extension Configuration {
  /// Every field of Flyte's in which something is still to be filled in.
  private var unfinishedSettings: [UnfinishedValue] {
    guard let flyte else { return [] }
    let isInUse = flyte.requiresSignIn
    return settings.compactMap { setting in
      UnfinishedValue(
        "the value of '\(setting.shownPath)'",
        setting.value,
        isInUse: isInUse,
        isCredential: setting.isSecret || setting.field.name == "clientId"
      )
    }
  }
}

extension Client {
  fileprivate var unfinishedValues: [UnfinishedValue] {
    let id = clientID.flatMap {
      UnfinishedValue(
        "the client id of '\(name)'",
        $0.value,
        at: $0.range,
        isInUse: isEnabled,
        isCredential: true
      )
    }
    let url = issuer.flatMap {
      UnfinishedValue("the issuer of '\(name)'", $0.url.text, at: $0.url.range, isInUse: isEnabled)
    }
    let secret = clientSecret.flatMap {
      UnfinishedValue(
        "the client secret of '\(name)'",
        $0,
        isInUse: isEnabled,
        isCredential: true
      )
    }
    let parameters = (authorizationParameters?.items ?? []).compactMap { item in
      UnfinishedValue(
        "the parameter '\(KeyText.shown(item.key.value))' of '\(name)'",
        item.value.value,
        at: item.value.range,
        isInUse: isEnabled
      )
    }
    return [id, url, secret].compactMap(\.self) + parameters
  }
}

extension SecretReference {
  fileprivate var unfinishedValues: [UnfinishedValue] {
    let parts = [
      ("the name of the variable", variable), ("the name of the Secret", secretName),
      ("the key in the Secret", secretKey),
    ]
    return parts.compactMap { name, text in
      text.flatMap { UnfinishedValue(name, $0.value, at: $0.range) }
    }
  }
}

extension KubernetesSecret {
  fileprivate var unfinishedValues: [UnfinishedValue] {
    guard metadata?.isFilledInByVaultPlugin != true else { return [] }
    return items.flatMap { item in
      [item.value, item.effectiveValue].compactMap(\.self)
        .filter { !$0.awaitsProgram || $0.isShellVariable }
        .compactMap { UnfinishedValue("the value of '\(KeyText.shown(item.key.value))'", $0) }
    }
  }
}
