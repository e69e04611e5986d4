public import Diagnostics

/// What a service of Amundsen takes from Secrets, or could: the secrets among the variables of flaskoidc.
public struct AmundsenSupply: Sendable {
  /// Who hands the secrets over to the service.
  public enum Carrier: Hashable, Sendable {
    /// Amundsen's chart of today, which has no Secret for them.
    case chart
    /// A container of a pod.
    case container
    /// A service of Compose.
    case composeService
    /// A chart of before 2.1.1, which mounts the Secret `oidc-config`.
    case olderChart
    /// Whoever reads a file of variables, or a ConfigMap.
    case unknown
  }

  /// One secret.
  public struct Item: Sendable {
    /// The variable that takes it, or the key if a file does.
    public let variable: String
    /// The name of the Secret that holds it.
    public let secretName: String
    /// The key in the Secret.
    public let key: String
    /// Where it is asked for.
    public let place: SourceRange
    /// How the service gets at it so far.
    public let state: State
    /// The id of the client whose secret it is; `nil` if it is of none, or if that is not known.
    public let clientID: String?
    /// The file for flask-oidc that lies in the Secret as well and repeats the secret.
    public let file: ClientSecretsForm?
  }

  /// How a service gets at a secret so far.
  public enum State: Hashable, Sendable {
    /// It refers to the key.
    case referred
    /// The variable has a value where the service is set up, which would win, or is there in the clear.
    case setInPlace(SourceRange)
    /// Nothing gives it.
    case missing
  }

  /// Who hands the secrets over.
  public let carrier: Carrier
  /// The container, the service of Compose or the service of Amundsen.
  public let name: String?
  /// The secrets, in the order of their variables' declaration.
  public let items: [Item]
}

extension AmundsenSupply {
  /// The variables that hold secrets for flaskoidc of the generation in `process`.
  static func variables(of process: AmundsenProcess) -> [AmundsenVariable] {
    guard process.usesFlaskOIDC else { return [] }
    let line = process.line ?? .current
    return AmundsenVariable.all.filter { $0.isSecret && $0.versions.overlaps(line.versions) }
  }

  /// The name that a Secret is given where none is said: `amundsen-oidc-frontend`.
  static func secretName(_ release: String?, _ service: String?) -> String {
    [release ?? "amundsen", "oidc", service].compactMap(\.self).joined(separator: "-")
  }
}
