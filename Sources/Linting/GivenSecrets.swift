import AuthModel
import Diagnostics

/// The Secrets among the files of a run, by name.
struct GivenSecrets {
  private let byName: [String: [KubernetesSecret]]

  init(_ project: Project) {
    byName = project.configurations.reduce(into: [:]) { byName, configuration in
      for secret in configuration.secrets {
        guard let name = secret.metadata?.name?.value, !secret.isElsewhere(project) else {
          continue
        }
        byName[name, default: []].append(secret)
      }
    }
  }

  /// What a container gets for `reference`; more than one value if several Secrets have its name.
  func values(of reference: SecretReference?) -> [SecretValue] {
    guard !byName.isEmpty, let reference, let name = reference.secretName?.value else { return [] }
    return values(of: reference.effectiveKey, in: name)
  }

  /// The values of `key` in the Secrets called `name`.
  func values(of key: String, in name: String) -> [SecretValue] {
    values(of: key, in: byName[name] ?? [])
  }

  /// The values of `key` in the Secrets that `isMeant` picks, in the order of their places.
  func values(of key: String, where isMeant: (KubernetesSecret) -> Bool) -> [SecretValue] {
    values(of: key, in: byName.values.joined().filter(isMeant)).sorted { $0.range < $1.range }
  }

  private func values(of key: String, in secrets: [KubernetesSecret]) -> [SecretValue] {
    secrets.compactMap { secret in
      let item = secret.items.last { $0.key.value == key }
      guard let item, !item.isUnfinished, let value = item.effectiveValue else { return nil }
      return value.isEmpty || value.isUnfinished ? nil : value
    }
  }
}

extension KubernetesSecret {
  /// Whether it is known to be in another namespace than the release.
  fileprivate func isElsewhere(_ project: Project) -> Bool {
    guard let release = project.namespace, let own = metadata?.namespace?.value else {
      return false
    }
    return own != release && !Placeholder.isUnfinished(own)
  }
}
