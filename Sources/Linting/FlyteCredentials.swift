public import AuthModel
import Diagnostics

/// The secrets of the clients of an installation of Flyte, as far as they are given, beside the hashes
/// by which flyteadmin knows them.
public struct FlyteCredentials: Sendable {
  /// The installation.
  public let deployment: FlyteDeployment
  /// The secrets that may be flytepropeller's; more than one if several Secrets have the name.
  public let propellerSecrets: [Secret]
  /// The secrets that may be those of the client at the identity provider.
  public let openIDSecrets: [Secret]
  private let verdicts: HashVerdicts

  /// One secret.
  public struct Secret: Sendable {
    /// The secret itself.
    public let value: SecretValue
    /// Whether it is the one for sure: it stands in the same file, or a person named the file that it
    /// stands in.
    public let isCertain: Bool
  }

  /// What flyteadmin says of `secret` when flytepropeller comes with it; `nil` if nobody can tell.
  public func verdict(on secret: Secret) -> HashPair.Verdict? {
    let hashes = deployment.propellerHashes
    // A hash that cannot be read is a finding itself.
    guard let current = hashes.first, secret.value.pair(with: current.hash) != nil else {
      return nil
    }
    let found = hashes.compactMap { secret.value.pair(with: $0.hash) }.map { verdicts[$0] }
    if found.contains(.matches) { return .matches }
    return found.first { $0 != .differs } ?? .differs
  }

  /// Whether flyteadmin's hash is that of `secret` with a line feed behind it.
  public func isHashedWithLineFeed(_ secret: Secret) -> Bool {
    guard let current = deployment.propellerHashes.first else { return false }
    let pair = secret.value.pair(with: current.hash)?.withLineFeed
    return pair.flatMap { verdicts[$0] } == .matches
  }

  /// Whether `hash` is that of the secret which stands in the chart's own values.
  public func isOfBuiltInSecret(_ hash: ClientSecretHash) -> Bool {
    if hash.builtIn == .open { return true }
    return hash.pairWithBuiltInSecret.flatMap { verdicts[$0] } == .matches
  }

  /// What has to be verified, one pair or another several times, as far as the verdicts that are known
  /// tell.
  var pairs: [HashPair] {
    let hashes = deployment.propellerHashes
    let own = propellerSecrets.flatMap { secret in
      hashes.compactMap { secret.value.pair(with: $0.hash) }
    }
    let compared = deployment.clientHashes.filter { $0.effect == .compared }
    let open = compared.filter { $0.hash.builtIn == nil }.compactMap(\.hash.pairWithBuiltInSecret)
    let differing = propellerSecrets.filter { verdict(on: $0) == .differs }
    return own + open
      + differing.compactMap { secret in
        hashes.first.flatMap { secret.value.pair(with: $0.hash)?.withLineFeed }
      }
  }
}

extension FlyteCredentials: LintSubject {
  /// Values and Secrets are different files.
  public static var scope: LintScope { .project }

  /// Those of each installation of Flyte.
  public static func all(in project: Project) -> [FlyteCredentials] {
    let deployments = project.configurations.compactMap(\.flyte)
    guard !deployments.isEmpty else { return [] }
    let given = GivenSecrets(project)
    return deployments.map { deployment in
      FlyteCredentials(
        deployment: deployment,
        propellerSecrets: given.secrets(of: deployment, \.propellerSecretOrigin, in: project),
        openIDSecrets: given.secrets(of: deployment, \.openIDSecretOrigin, in: project),
        verdicts: project.verdicts
      )
    }
  }
}

extension GivenSecrets {
  fileprivate func secrets(
    of deployment: FlyteDeployment,
    _ origin: (FlyteDeployment) -> FlyteSecretOrigin?,
    in project: Project
  ) -> [FlyteCredentials.Secret] {
    switch origin(deployment) {
    case nil: []
    case .values(let value) where value.isUnfinished || !value.hasAlphanumerics: []
    case .values(let value):
      [FlyteCredentials.Secret(value: value, isCertain: true)]
    case .object(let name, let key):
      values(of: key, in: name).map { value in
        FlyteCredentials.Secret(
          value: value,
          isCertain: project.file(of: value.range)?.isNamed == true
        )
      }
    case .rendered(let key):
      values(of: key) { secret in
        secret.isOfFlytepropeller && secret.range.file == deployment.range.file
      }
      .map { FlyteCredentials.Secret(value: $0, isCertain: true) }
    }
  }
}
