import AuthModel
import Diagnostics
import Linting

/// Finds hashes that are not those of flytepropeller's secret.
///
/// flyteadmin then refuses each login of flytepropeller, and executions stay `UNKNOWN`; nothing says so
/// before. The two are compared with bcrypt itself, whether the secret stands in the values or in a
/// Secret that is given along. White space around the secret does not count, since Flyte's client takes
/// it off; in the hash it does, and `echo` without `-n` puts it there.
///
/// Secrets that merely lie in the same folder may be those of another installation, the secret in
/// flyte-core's own values may be overridden with `--set`, and another ConfigMap or Secret may bring
/// another hash: a mismatch is a warning then. It is nothing if one of several Secrets of the name fits.
/// Where a hash cannot be compared, a note says so. `--no-verify-hashes` leaves the comparison out.
struct FlyteMismatchedSecretHash: Rule {
  static let severity = Severity.error

  func check(_ credentials: FlyteCredentials, report: inout Report) {
    let deployment = credentials.deployment
    guard let hash = deployment.propellerHashes.first else { return }
    let secrets = credentials.propellerSecrets.filter { secret in
      // What is in force unless somebody says otherwise may well be said elsewhere.
      deployment.isComplete || !secret.value.range.isBuiltIn
    }
    let verdicts = secrets.map(credentials.verdict)
    guard !verdicts.contains(.matches) else { return }
    for (secret, verdict) in zip(secrets, verdicts) {
      switch verdict {
      case .differs: report.mismatch(of: hash, secret, credentials)
      case .unverified(.tooCostly):
        report.silence(on: hash, "its cost is so high that it takes too long")
      case .unverified(.unavailable):
        report.silence(on: hash, "the system's libcrypt has no bcrypt")
      default: continue
      }
      return
    }
  }
}

extension Report {
  fileprivate mutating func mismatch(
    of hash: FlyteClientHash,
    _ secret: FlyteCredentials.Secret,
    _ credentials: FlyteCredentials
  ) {
    let id = KeyText.shown(hash.clientID)
    let hasLineFeed = credentials.isHashedWithLineFeed(secret)
    let cause =
      hasLineFeed
      ? "the hash of the client '\(id)' is that of its secret with a line break behind it"
      : "the hash of the client '\(id)' is not that of its secret"
    var notes = [
      Note("flyteadmin refuses each login of flytepropeller, and executions stay UNKNOWN")
    ]
    if hasLineFeed {
      notes.append(
        Note("'echo' adds it, and Flyte's client takes it off before it sends the secret")
      )
    }
    if secret.value.range.isBuiltIn {
      notes.append(Note("no values file sets the secret, so that it is the one of the chart"))
    } else {
      notes.append(Note("the secret", at: secret.value.range))
    }
    notes.append(Note("'authcfg hash --secret …' makes the hash of the secret anew"))
    let isCertain =
      secret.isCertain && !secret.value.range.isBuiltIn
      && credentials.deployment.knownClients != nil
    self(cause, at: hash.value.range, as: isCertain ? nil : .warning, notes: notes)
  }

  fileprivate mutating func silence(on hash: FlyteClientHash, _ reason: String) {
    self(
      "the hash of the client '\(KeyText.shown(hash.clientID))' was not compared with its secret: "
        + reason,
      at: hash.value.range,
      as: .note
    )
  }
}
