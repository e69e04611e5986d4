import AuthModel
import Diagnostics
import Linting

/// Finds clients of Flyte that take another way to sign in, or none, depending on which program reads
/// the file.
///
/// Without `authType` flytectl takes `ClientSecret`, with the id and the secret's path of
/// flytepropeller, and flytekit `Pkce`. flytekit has further words, such as `standard`, at which flytectl
/// and the components in the cluster stop.
///
/// A file that names a place for a secret means `ClientSecret` to both, and one for a cluster of one's
/// own machine mostly means no signing in at all.
struct FlyteUncertainAuthType: Rule {
  static let severity = Severity.error

  func check(_ client: FlyteClient, report: inout Report) {
    guard let admin = client.admin else { return }
    if let word = admin.flytekitAuthType, let type = admin.authType {
      report(
        "only flytekit knows the auth type '\(word.value)'",
        at: word.range,
        as: client.origin == .file ? .warning : .error,
        notes: [
          Note(
            "flytectl and the components in Go stop at it; the word that all of them know is '\(type.value.rawValue)'"
          )
        ],
        fix: word.textRange.map {
          .replace($0, with: type.value.rawValue, "write '\(type.value.rawValue)'")
        }
      )
    } else if client.origin == .file, !admin.namesAuthType, isOpen(client) {
      report(
        "without 'authType' flytectl and flytekit sign in differently",
        at: admin.endpoint?.range ?? admin.range,
        as: .warning,
        notes: [
          Note(
            "flytectl takes ClientSecret, with the id 'flytepropeller' and the secret in "
              + "/etc/secrets/client_secret; flytekit takes Pkce"
          ),
          Note("write 'authType: Pkce' if people use the file"),
        ]
      )
    }
  }

  /// Whether the rest of the file leaves open how the client signs in, and that it does.
  private func isOpen(_ client: FlyteClient) -> Bool {
    guard let endpoint = client.endpoint, client.secretSource == nil else { return false }
    return !(endpoint.isPrivate && client.isInsecure?.value == true)
  }
}
