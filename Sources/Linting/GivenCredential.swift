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
    project.configurations.flatMap(\.clients).flatMap { client in
      let own = [client.clientSecretInUse].compactMap(\.self)
      let referred = client.isEnabled ? client.clientSecretReference : nil
      return (own + project.values(of: referred)).map {
        GivenCredential(client: client, secret: $0)
      }
    }
  }
}

extension Project {
  /// What a container gets for `reference` from the Secrets that are given; more than one value if
  /// several have its name.
  func values(of reference: SecretReference?) -> [SecretValue] {
    guard let reference, let name = reference.secretName?.value, configurations.count > 1 else {
      return []
    }
    return configurations.flatMap(\.secrets).filter { $0.metadata?.name?.value == name }
      .compactMap { secret in
        let item = secret.items.last { $0.key.value == reference.effectiveKey }
        guard let item, !item.isUnfinished, let value = item.effectiveValue else { return nil }
        return value.isEmpty || value.isUnfinished ? nil : value
      }
  }
}
