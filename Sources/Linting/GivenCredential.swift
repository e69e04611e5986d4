public import AuthModel
import Diagnostics

/// The secret of a client as it is known in a run: written beside the client, or in a Secret that is
/// given along.
public struct GivenCredential: Sendable {
  /// The client.
  public let client: Client
  /// Its secret.
  public let secret: SecretValue
}

extension GivenCredential: LintSubject {
  /// Values and Secrets are different files.
  public static var scope: LintScope { .project }

  /// The secrets of all clients that people sign in with, as far as nothing in them is to be filled in.
  public static func all(in project: Project) -> [GivenCredential] {
    let secrets = GivenSecrets(project)
    return project.configurations.flatMap(\.clients).flatMap { client in
      let own = [client.clientSecretInUse].compactMap(\.self)
      let referred = client.isEnabled ? client.clientSecretReference : nil
      return (own + secrets.values(of: referred)).map {
        GivenCredential(client: client, secret: $0)
      }
    }
  }
}
