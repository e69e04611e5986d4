import AuthModel
import Diagnostics
import Linting

/// Finds `secrets.adminOauthClientCredentials.enabled: false` where flytepropeller needs the Secret.
///
/// The switch says whether pods get the Secret mounted, and not whether people sign in: that is
/// `server.security.useAuth`. Without it flytepropeller and flytescheduler look for
/// `/etc/secrets/client_secret`, do not find it, and cannot sign in at flyteadmin.
///
/// With `clientSecretEnvVar`, another `clientSecretLocation`, or mounts of one's own, the secret may come
/// from elsewhere. A `clientSecret` beside it, which the chart calls unsupported, goes nowhere and is a
/// warning then; that of the chart itself is not meant.
struct FlyteUnmountedSecret: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, let core = deployment.effectiveCore else { return }
    let credentials = core.secrets?.adminOauthClientCredentials
    guard let flag = credentials?.isEnabled, !flag.value, !flag.range.isBuiltIn else { return }
    let secret = credentials?.clientSecret.flatMap { secret in
      secret.isEmpty || secret.range.isBuiltIn ? nil : secret
    }
    if deployment.isInForce, deployment.readsMountedSecret {
      report(
        "flytepropeller does not get the secret that it signs in with",
        at: flag.range,
        notes: [
          Note("the switch mounts the Secret into pods; whether people sign in is 'useAuth'"),
          secret.map { Note("this secret goes nowhere", at: $0.range) },
          Note("pods look for /etc/secrets/client_secret; set it to true, or mount it yourself"),
        ].compactMap(\.self)
      )
    } else if let secret {
      report(
        "the secret goes nowhere while 'enabled' is false",
        at: secret.range,
        as: .warning,
        notes: [Note("no Secret is made and none is mounted", at: flag.range)],
        fix: configuration.edits(removingEntryWithValueAt: secret.range).map {
          Fix("leave it out", edits: $0)
        }
      )
    }
  }
}

extension FlyteDeployment {
  /// Whether flytepropeller reads its secret where the chart mounts it, and nothing else does.
  fileprivate var readsMountedSecret: Bool {
    guard let engine = effectiveCore?.flytepropeller, engine.isEnabled?.value != false,
      !engine.hasOwnMounts, propellerUsesSecret
    else { return false }
    guard propeller?.clientSecretVariable?.value.isEmpty ?? true else { return false }
    let location = propeller?.clientSecretLocation?.value ?? Self.mountedSecret
    return location == Self.mountedSecret
  }

  private static let mountedSecret = "/etc/secrets/client_secret"
}
