import AuthModel
import Diagnostics
import Linting

/// Finds credentials of flytepropeller that stand in Flyte's own source.
///
/// The flyte-core chart has the secret `foobar`, and flyteadmin a hash for the client `flytepropeller`
/// that is in force until `staticClients` is set. Until 1.1.44 it was the hash of `foobar`: whoever reaches
/// flyteadmin gets a token for everything (CVE-2022-39273). Since then nobody has the secret of the
/// hash, and flytepropeller cannot log in.
///
/// Only an installation in which people have to sign in, and in which flyteadmin issues the tokens, is
/// concerned. That the chart's secret is in force for want of another one is said only if all values
/// of the release are known, and is a warning, since `--set` may still bring one.
struct FlyteDefaultCredentials: Rule {
  static let severity = Severity.error

  func check(_ credentials: FlyteCredentials, report: inout Report) {
    let deployment = credentials.deployment
    guard deployment.requiresSignIn, deployment.isOwnAuthServer else { return }
    let hashes = deployment.clientHashes.filter { $0.effect == .compared }
    for hash in hashes {
      if credentials.isOfBuiltInSecret(hash.hash) {
        report.open(hash)
      } else if hash.hash.builtIn == .closed {
        report.closed(hash)
      }
    }
    guard deployment.propellerHashes.isEmpty else { return }
    for secret in credentials.propellerSecrets where secret.isBuiltIn {
      guard deployment.isComplete || !secret.value.range.isBuiltIn else { continue }
      report.builtIn(secret.value, in: deployment)
    }
  }
}

extension FlyteCredentials.Secret {
  /// Whether it is the one in the chart's own values.
  fileprivate var isBuiltIn: Bool { value.isEqual(to: FlyteBuiltInCredentials.secret) }
}

extension Report {
  fileprivate mutating func open(_ hash: FlyteClientHash) {
    let secret = FlyteBuiltInCredentials.secret
    self(
      "the hash of the client '\(KeyText.shown(hash.clientID))' is that of '\(secret)', the secret in "
        + "the chart's own values",
      at: hash.value.range,
      notes: [
        Note("whoever reaches flyteadmin gets a token for everything with it (CVE-2022-39273)"),
        .newSecret,
      ]
    )
  }

  fileprivate mutating func closed(_ hash: FlyteClientHash) {
    self(
      "the hash of the client '\(KeyText.shown(hash.clientID))' is the one that is built into "
        + "flyteadmin",
      at: hash.value.range,
      notes: [Note("nobody has its secret, so that the client cannot log in"), .newSecret]
    )
  }

  fileprivate mutating func builtIn(_ secret: SecretValue, in deployment: FlyteDeployment) {
    let credentials = deployment.core?.secrets?.adminOauthClientCredentials
    self(
      "flytepropeller's secret is '\(FlyteBuiltInCredentials.secret)', which stands in the chart's own "
        + "values",
      at: deployment.place(secret.range, credentials?.range, deployment.useAuth?.range),
      as: secret.range.isBuiltIn ? .warning : nil,
      notes: [
        Note("flyteadmin before 1.1.44 gives everybody a token for it (CVE-2022-39273)"),
        Note("later ones have another hash built in, and refuse flytepropeller"),
        .newSecret,
      ]
    )
  }
}

extension Note {
  fileprivate static let newSecret = Note(
    "'authcfg hash --generate PATH' makes a new secret and its hash"
  )
}
