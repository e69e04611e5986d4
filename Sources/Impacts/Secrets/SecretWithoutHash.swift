import AuthModel
import Diagnostics
import Diffing

/// Finds installations of Flyte in which the secret of flytepropeller or its hash was changed, but not both.
///
/// flyteadmin's own server compares the secret with the hash: if they do not belong together flytepropeller
/// gets no token, and no workflow goes on. The secret may stand in the values, or in a Secret among the
/// files.
struct SecretWithoutHash: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    for pair in FlytePair.all(in: comparison) {
      if isHashLost(pair) {
        report(
          "flyteadmin does not know the hash of flytepropeller's secret any more",
          at: pair.old.propellerHashes.first?.value.range,
          pair.switchPlace,
          notes: ["flytepropeller gets no token, and no workflow goes on"]
        )
        continue
      }
      guard pair.new.isInForce, pair.new.isOwnAuthServer, let oldHash = pair.old.propellerHash,
        let newHash = pair.new.propellerHash, let secret = Secret(pair, in: comparison),
        secret.isChanged == oldHash.isSame(as: newHash)
      else { continue }
      // What belongs together now was mended by the change.
      if secret.value?.pair(with: newHash.hash)?.verify() == .matches { continue }
      report(
        secret.isChanged
          ? "flytepropeller's secret changed, and its hash did not"
          : "the hash of flytepropeller's secret changed, and the secret did not",
        at: secret.isChanged ? secret.place : newHash.range,
        secret.isChanged ? secret.oldPlace : oldHash.range,
        notes: [
          "flytepropeller gets no token: 'authcfg hash' makes the hash that belongs to a secret"
        ]
      )
    }
  }
}

extension SecretWithoutHash {
  /// Whether flyteadmin's own server is in use as before and knows flytepropeller no longer.
  private func isHashLost(_ pair: FlytePair) -> Bool {
    pair.new.isInForce && pair.new.isOwnAuthServer && pair.new.requiresSignIn
      && pair.new.propellerClientID?.value == pair.old.propellerClientID?.value
      && !pair.old.propellerHashes.isEmpty && pair.new.propellerHashes.isEmpty
  }

  /// The secret of flytepropeller on both sides.
  fileprivate struct Secret {
    let isChanged: Bool
    /// What it is now.
    let value: SecretValue?
    let place: SourceRange?
    let oldPlace: SourceRange?

    /// Looks for it; `nil` if it is not known on both sides.
    init?(_ pair: FlytePair, in comparison: Comparison) {
      guard
        let old = pair.old.propellerSecret
          ?? pair.old.propellerSecretItem(among: comparison.oldConfigurations),
        let new = pair.new.propellerSecret
          ?? pair.new.propellerSecretItem(among: comparison.newConfigurations)
      else { return nil }
      isChanged = !old.isSame(as: new)
      value = new
      place = new.range
      oldPlace = old.range
    }
  }
}

extension FlyteDeployment {
  /// The secret of flytepropeller as a Secret has it that is among `configurations`; `nil` if none has, or
  /// several may be meant.
  fileprivate func propellerSecretItem(among configurations: [Configuration]) -> SecretValue? {
    guard let setting = keptSettings.last else { return nil }
    let secrets = configurations.flatMap(\.secrets).filter {
      $0.metadata?.name?.value == setting.secretName.value
    }
    guard secrets.count == 1 else { return nil }
    return secrets[0].items.last { $0.key.value == setting.key }?.effectiveValue
  }
}

extension FlytePair {
  /// What switches the hash of flyte-binary on or off, where that is written.
  fileprivate var switchPlace: SourceRange? {
    new.binary?.configuration?.auth?.enableAuthServer?.range
  }
}
