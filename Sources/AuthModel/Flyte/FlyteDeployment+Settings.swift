public import Diagnostics

/// What is in force, one setting at a time.
extension FlyteDeployment {
  /// Whether anybody has to sign in.
  public var requiresSignIn: Bool { useAuth?.value == true }

  /// Whether flyteadmin runs, reads what is known here, and asks people to sign in.
  public var isInForce: Bool {
    guard requiresSignIn, !isWithoutAuthentication else { return false }
    if effectiveCore?.flyteadmin?.isEnabled?.value == false { return false }
    return effectiveBinary?.configuration?.isElsewhere != true
  }

  /// Whether the values are for Flyte 2, whose chart knows nothing of `configuration.auth`.
  public var isWithoutAuthentication: Bool {
    target.version >= FlyteChart.withoutAuthentication
  }

  /// The client at the identity provider.
  public var openID: FlyteOpenID? { auth?.userAuth?.openID }

  /// Who issues the tokens of programs.
  public var authServerType: FlyteAuthServerType {
    auth?.appAuth?.authServerType?.value ?? .own
  }

  /// Whether flyteadmin issues the tokens of programs itself.
  public var isOwnAuthServer: Bool { authServerType == .own }

  /// The authorization server elsewhere, if it is in use.
  public var externalAuthServer: FlyteExternalAuthServer? {
    isOwnAuthServer ? nil : auth?.appAuth?.externalAuthServer
  }

  /// The issuer of an authorization server elsewhere, if it is in use.
  public var externalIssuer: Issuer? {
    guard !isOwnAuthServer else { return nil }
    let own = auth?.appAuth?.externalAuthServer?.baseURL
    return [own, openID?.baseURL].compactMap(\.self).first { !$0.text.isEmpty }.map(Issuer.init)
  }

  /// The client that flytectl and flytekit are.
  public var flyteClient: FlyteClientApp? { auth?.appAuth?.thirdPartyConfig?.flyteClient }

  /// The clients of flyteadmin's own server as they are written down; `nil` if the built-in ones, or
  /// those that flyte-binary makes, are in force.
  public var staticClients: FlyteStaticClients? { auth?.appAuth?.selfAuthServer?.staticClients }

  /// The id of flytepropeller.
  public var propellerClientID: Located<String>? {
    switch effective {
    case .binary(let values):
      propeller?.clientID ?? values.configuration?.auth?.internal?.clientID
    case .core(let values):
      // The chart's own value there is a template of the other, and so is a copy of it.
      propeller?.clientID.flatMap { $0.value.containsBytes(of: Self.credentialsID) ? nil : $0 }
        ?? values.secrets?.adminOauthClientCredentials?.clientID
    case .sections: propeller?.clientID
    }
  }

  private static let credentialsID = ".Values.secrets.adminOauthClientCredentials.clientId"

  /// The secret of flytepropeller, if it stands in the values.
  public var propellerSecret: SecretValue? {
    switch effective {
    case .binary(let values): values.configuration?.auth?.internal?.clientSecret?.nonEmpty
    case .core(let values): values.secrets?.adminOauthClientCredentials?.clientSecret?.nonEmpty
    case .sections: nil
    }
  }

  /// The hash by which flyteadmin's own server knows that secret.
  public var propellerHash: SecretValue? {
    let written = staticClients?["flytepropeller"]?.clientSecret?.nonEmpty
    guard case .binary(let values) = effective else { return written }
    return written ?? values.configuration?.auth?.internal?.clientSecretHash?.nonEmpty
  }

  /// The secret of the client at the identity provider, if it stands in the values.
  public var openIDSecret: SecretValue? {
    switch effective {
    case .binary(let values): values.configuration?.auth?.oidc?.clientSecret?.nonEmpty
    case .core(let values): values.flyteadmin?.secrets?[openIDSecretName]?.value?.nonEmpty
    case .sections: nil
    }
  }

  /// The name under which flyteadmin looks for the secret of the client at the identity provider.
  public var openIDSecretName: String {
    guard let name = openID?.clientSecretName?.value, !name.isEmpty else {
      return "oidc_client_secret"
    }
    return name
  }

  /// How Flyte is reached from outside, if the chart says so.
  public var ingress: FlyteIngress? {
    switch effective {
    case .binary(let values): values.ingress
    case .core(let values): values.common?.ingress
    case .sections: nil
    }
  }

  /// Where Flyte is reached from outside, if the chart makes an ingress for a host.
  public var ingressHost: Located<String>? {
    guard ingress?.isCreated?.value != false, let host = ingress?.host else { return nil }
    return host.value.isEmpty ? nil : host
  }

  /// The version of Flyte that runs, as the image says, or a person.
  public var version: ChartVersion? {
    switch target.source {
    case .person, .image: target.version
    case .key, .nobody: nil
    }
  }

  /// Whether all that matters is known, so that what is not said is left to chart and program: all
  /// values were given, or they set up signing in themselves, and they name no object with more.
  public var isWhole: Bool {
    guard effectiveBinary?.configuration?.isContinuedElsewhere != true else { return false }
    if isComplete { return true }
    guard let useAuth, !useAuth.range.isBuiltIn, let id = openID?.clientID else { return false }
    return !id.range.isBuiltIn && !id.value.isEmpty
  }

  /// The first of `candidates` that a person can be shown, or the whole of what is written.
  public func place(_ candidates: SourceRange?...) -> SourceRange {
    candidates.compactMap(\.self).first { !$0.isBuiltIn } ?? range
  }
}

extension SecretValue {
  /// The value, unless there is nothing in it.
  fileprivate var nonEmpty: SecretValue? { isEmpty ? nil : self }
}
