import AuthModel
import Diagnostics

/// The Secrets among the files of a run, by name.
struct GivenSecrets {
  private let byName: [String: [KubernetesSecret]]

  init(_ project: Project) {
    byName = project.configurations.reduce(into: [:]) { byName, configuration in
      for secret in configuration.secrets {
        guard let name = secret.metadata?.name?.value else { continue }
        byName[name, default: []].append(secret)
      }
    }
  }

  /// What a container gets for `reference`; more than one value if several Secrets have its name.
  func values(of reference: SecretReference?) -> [SecretValue] {
    guard !byName.isEmpty, let reference, let name = reference.secretName?.value else { return [] }
    return (byName[name] ?? []).compactMap { secret in
      let item = secret.items.last { $0.key.value == reference.effectiveKey }
      guard let item, !item.isUnfinished, let value = item.effectiveValue else { return nil }
      return value.isEmpty || value.isUnfinished ? nil : value
    }
  }
}
