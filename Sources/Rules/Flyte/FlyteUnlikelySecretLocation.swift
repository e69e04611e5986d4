import AuthModel
import Diagnostics
import Linting

/// Finds locations of flytepropeller's secret at which its pods have no file.
///
/// `clientSecretLocation` is the absolute path of a file with the secret, and not the secret itself. The
/// charts mount the Secret at `/etc/secrets`, each key a file, and the key that they write is
/// `client_secret`.
///
/// Another folder may well be a volume of one's own, and is a note. With `clientSecretEnvVar` the location is
/// not looked at.
struct FlyteUnlikelySecretLocation: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.chart != nil, let propeller = deployment.propeller else { return }
    guard propeller.clientSecretVariable?.value.isEmpty ?? true else { return }
    guard let location = propeller.clientSecretLocation, !location.range.isBuiltIn else { return }
    guard !location.value.isEmpty, !Placeholder.isUnfinished(location.value) else { return }
    if !location.value.hasPrefix("/") {
      report(
        "'clientSecretLocation' is no absolute path of a file",
        at: location.range,
        notes: [
          Note("it names a file that holds the secret, \(FlyteDeployment.secretLocation)"),
          Note("a secret that stands here lands in a ConfigMap; give out another one"),
        ]
      )
    } else if let key = deployment.unknownSecretKey {
      report(
        "the Secret that the chart makes has no key '\(KeyText.shown(key))'",
        at: location.range,
        notes: [Note("the file of its only key is \(FlyteDeployment.secretLocation)")]
      )
    } else if !location.value.hasPrefix(FlyteDeployment.secretFolder) {
      report(
        "the chart mounts nothing where 'clientSecretLocation' points to",
        at: location.range,
        as: .note,
        notes: [
          Note(
            "its Secret becomes \(FlyteDeployment.secretLocation); mount a volume of your own there"
          )
        ]
      )
    }
  }
}

extension FlyteDeployment {
  /// The key below `/etc/secrets` that flytepropeller looks for, if the chart makes the Secret and gives
  /// it none of that name.
  fileprivate var unknownSecretKey: String? {
    let secrets = (FlyteRelease(self)?.secrets ?? []).filter { secret in
      secret.maker == .chart && secret.channel == .secretFiles
        && !Set(secret.readers).isDisjoint(with: ["flyte", "flytepropeller"])
    }
    guard !secrets.isEmpty, let key = propellerSecretKey else { return nil }
    return secrets.contains { $0.keys.contains { $0.name == key } } ? nil : key
  }
}
