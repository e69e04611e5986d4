public import Diagnostics

/// Whether anybody was meant to have to sign in, whether or not somebody has to.
extension FlyteDeployment {
  /// The id of a client at the identity provider that somebody wrote, be signing in switched on or off;
  /// `nil` if there is none, if it is the one of the chart, or still to be filled in.
  public var writtenClientID: Located<String>? {
    let own: [Located<String>?]
    switch effective {
    case .binary(let values):
      let configuration = values.configuration
      own = [
        configuration?.inline?.auth?.userAuth?.openID?.clientID,
        configuration?.auth?.oidc?.clientID,
      ]
    case .core, .sections:
      own = [openID?.clientID]
    }
    return own.compactMap(\.self).first { id in
      !id.range.isBuiltIn && !id.value.isEmpty && id.value != FlyteChart.sampleClientID
        && !Placeholder.isUnfinished(id.value) && !Placeholder.isSampleCredential(id.value)
    }
  }

  /// Whether flyteadmin runs here, and all that it reads is among the values.
  public var isConfiguredHere: Bool {
    switch effective {
    case .binary(let values): values.configuration?.isContinuedElsewhere != true
    case .core(let values): values.flyteadmin?.isEnabled?.value != false
    case .sections: true
    }
  }

  /// Whether somebody wrote down where Flyte is reached, and that is nowhere from outside: it runs on the
  /// machine of a developer.
  public var isLocal: Bool {
    let binary = effectiveBinary?.configuration?.auth?.authorizedURIs?.value ?? []
    let own = (authorizedURIs + binary).filter { !$0.range.isBuiltIn }
    return !own.isEmpty && !own.contains(where: Self.isPublic) && ingressHost == nil
  }

  /// Whether everything is written about signing in but, maybe, that anybody has to: the provider, the
  /// client, and more than what differs from one installation to the next.
  public var describesSignIn: Bool {
    switch written {
    case .binary(let values):
      let auth = values.configuration?.auth
      return auth?.oidc?.baseURL != nil && auth?.authorizedURIs != nil
    case .core, .sections:
      let auth = writtenSections?.auth
      return auth?.userAuth?.openID?.baseURL != nil
        && (auth?.appAuth != nil || auth?.userAuth?.openID?.scopes != nil)
    }
  }

  /// The path of the setting that makes everybody sign in.
  public var switchPath: String {
    switch chart {
    case .binary: "configuration.auth.enabled"
    case .core: "configmap.adminServer.server.security.useAuth"
    case nil: "server.security.useAuth"
    }
  }
}
