import AuthModel
import Diagnostics
import Diffing

/// Finds installations of Flyte in which the secret of flytepropeller or its hash was changed, but not both.
///
/// flyteadmin's own server compares the secret with the hash: if they do not belong together flytepropeller
/// gets no token, and no workflow goes on.
struct SecretWithoutHash: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ pair: FlytePair, report: inout ImpactReport) {
    guard pair.new.isInForce, pair.new.isOwnAuthServer,
      let oldSecret = pair.old.propellerSecret, let newSecret = pair.new.propellerSecret,
      let oldHash = pair.old.propellerHash, let newHash = pair.new.propellerHash
    else { return }
    let isSecretKept = oldSecret.isSame(as: newSecret)
    guard isSecretKept != oldHash.isSame(as: newHash) else { return }
    // What belongs together now was mended by the change.
    if newSecret.pair(with: newHash.hash)?.verify() == .matches { return }
    report(
      isSecretKept
        ? "the hash of flytepropeller's secret changed, and the secret did not"
        : "flytepropeller's secret changed, and its hash did not",
      at: isSecretKept ? newHash.range : newSecret.range,
      isSecretKept ? oldHash.range : oldSecret.range,
      notes: [
        "flytepropeller gets no token: 'authcfg hash' makes the hash that belongs to a secret"
      ]
    )
  }
}
