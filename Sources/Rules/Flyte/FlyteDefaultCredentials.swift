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
/// concerned. That no values file writes clients down is an error of its own from 1.1.44 on
/// (`flyte-missing-static-clients`); before, it is this one, and a warning where other files may write
/// them.
struct FlyteDefaultCredentials: Rule {
  static let severity = Severity.error

  func check(_ credentials: FlyteCredentials, report: inout Report) {
    let deployment = credentials.deployment
    guard deployment.requiresSignIn, deployment.isOwnAuthServer else { return }
    for hash in deployment.clientHashes where hash.effect == .compared {
      if credentials.isOfBuiltInSecret(hash.hash) {
        report.open(hash)
      } else if hash.hash.builtIn == .closed {
        report.closed(hash)
      }
    }
    if let version = deployment.version, version < FlyteBuiltInCredentials.fixed {
      report.builtInClient(in: deployment)
    } else if deployment.propellerHashes.isEmpty {
      for secret in credentials.propellerSecrets where secret.isBuiltIn {
        report.builtIn(secret.value)
      }
    }
  }
}

extension FlyteCredentials.Secret {
  /// Whether somebody wrote the one in the chart's own values.
  fileprivate var isBuiltIn: Bool {
    value.isEqual(to: FlyteBuiltInCredentials.secret) && !value.range.isBuiltIn
  }
}

extension Report {
  fileprivate mutating func open(_ hash: FlyteClientHash) {
    let secret = FlyteBuiltInCredentials.secret
    self(
      "the hash of the client '\(KeyText.shown(hash.clientID))' is that of '\(secret)', the secret in "
        + "the chart's own values",
      at: hash.value.range,
      notes: [
        .openToEverybody, .newSecret,
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

  fileprivate mutating func builtInClient(in deployment: FlyteDeployment) {
    guard !deployment.isWithoutAuthentication, !deployment.writesDownStaticClients,
      deployment.isWhole, deployment.knownClients?.isBuiltIn == true
    else { return }
    self(
      "flyteadmin before 1.1.44 has a client 'flytepropeller' built in, with the secret "
        + "'\(FlyteBuiltInCredentials.secret)'",
      at: deployment.place(deployment.useAuth?.range),
      as: deployment.isComplete ? nil : .warning,
      notes: [
        .openToEverybody,
        Note("install a newer version, and write 'staticClients' with a hash of your own"),
        .newSecret,
      ]
    )
  }

  fileprivate mutating func builtIn(_ secret: SecretValue) {
    self(
      "flytepropeller's secret is '\(FlyteBuiltInCredentials.secret)', which stands in the chart's own "
        + "values",
      at: secret.range,
      notes: [Note("everybody knows it"), .newSecret]
    )
  }
}

extension Note {
  fileprivate static let openToEverybody = Note(
    "whoever reaches flyteadmin gets a token for everything with it (CVE-2022-39273)"
  )
  fileprivate static let newSecret = Note(
    "'authcfg hash --generate PATH' makes a new secret and its hash"
  )
}
