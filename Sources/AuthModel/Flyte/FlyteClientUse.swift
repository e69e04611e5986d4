public import Diagnostics

/// A client that a program of Flyte signs in as at flyteadmin's own authorization server.
public struct FlyteClientUse: Sendable {
  /// Who signs in.
  public enum Program: Sendable {
    /// flytepropeller, flytescheduler and others in the cluster, with client credentials (RFC 6749,
    /// section 4.4).
    case propeller
    /// flytectl and flytekit, for a person in a browser, as flyteadmin tells them.
    case commandLine
  }

  /// Who signs in.
  public let program: Program
  /// The id, which may stand in the chart.
  public let id: Located<String>
  /// What it asks for.
  public let scopes: Located<[Located<String>]>?

  /// The program as the subject of a sentence.
  public var subject: String {
    switch program {
    case .propeller: "flytepropeller"
    case .commandLine: "flytectl"
    }
  }

  /// The grant that the program comes with.
  public var grant: String {
    switch program {
    case .propeller: "client_credentials"
    case .commandLine: "authorization_code"
    }
  }
}

extension FlyteDeployment {
  /// The clients that programs sign in as at flyteadmin's own authorization server; none where another
  /// server is in use, where nobody signs in, or where another file may say more.
  public var ownServerClients: [FlyteClientUse] {
    guard requiresSignIn, isOwnAuthServer, isWhole, !isWithoutAuthentication else { return [] }
    return [propellerUse, commandLineUse].compactMap(\.self)
      .filter { !$0.id.value.isEmpty && !Placeholder.isUnfinished($0.id.value) }
  }

  /// Whether what is written says something of flytepropeller's credentials, or nothing else can: no
  /// other values file then has a word on them.
  public var isPropellerSetUp: Bool {
    if isComplete { return true }
    switch written {
    case .binary(let values):
      let auth = values.configuration?.auth
      let reference = auth?.clientSecretsExternalSecretRef
      return auth?.internal?.clientSecret != nil || reference?.value.isEmpty == false
    case .core(let values):
      return values.secrets?.adminOauthClientCredentials != nil
    case .sections:
      return propeller != nil
    }
  }

  private var propellerUse: FlyteClientUse? {
    guard auth?.disableForGRPC?.value != true, let id = propellerClientID else { return nil }
    guard (propeller?.authType?.value ?? .clientSecret) == .clientSecret else { return nil }
    // Without scopes of its own it takes those that flyteadmin tells everybody.
    let own = propeller?.scopes.flatMap { $0.value.isEmpty ? nil : $0 }
    return FlyteClientUse(program: .propeller, id: id, scopes: own ?? flyteClient?.scopes)
  }

  private var commandLineUse: FlyteClientUse? {
    let standard = SourceRange(file: .builtIn, start: 0, end: 0)
    return FlyteClientUse(
      program: .commandLine,
      id: flyteClient?.clientID ?? Located("flytectl", at: standard),
      scopes: flyteClient?.scopes
    )
  }

  /// Two ids for flytepropeller that are both written, the one that counts first.
  public var rivalPropellerIDs: (winner: Located<String>, loser: Located<String>)? {
    let rivals =
      switch written {
      case .binary(let values):
        (
          values.configuration?.inline?.admin?.clientID,
          values.configuration?.auth?.internal?.clientID
        )
      case .core(let values):
        (
          values.configMap?.admin?.admin?.clientID,
          values.secrets?.adminOauthClientCredentials?.clientID
        )
      case .sections: (nil as Located<String>?, nil as Located<String>?)
      }
    guard let winner = rivals.0, let loser = rivals.1 else { return nil }
    return (winner, loser)
  }
}
