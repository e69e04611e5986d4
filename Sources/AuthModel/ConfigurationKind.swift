/// The kinds of file that authcfg understands, by the names that `--kind` takes.
public enum ConfigurationKind: String, CaseIterable, Sendable {
  /// Values of the Astronomer Software chart.
  case astronomerValues = "astronomer-values"
  /// Objects of Kubernetes.
  case kubernetes
  /// What is registered at an identity provider.
  case identityProvider = "identity-provider"
}
