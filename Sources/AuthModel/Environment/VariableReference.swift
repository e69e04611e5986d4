public import Diagnostics
import HelmValues

/// What a container takes the value of one variable from: its `valueFrom`.
public struct VariableReference: Sendable {
  /// What it is.
  public enum Target: String, CaseIterable, Sendable {
    /// A key of a Secret.
    case secret = "secretKeyRef"
    /// A key of a ConfigMap.
    case configMap = "configMapKeyRef"
    /// A field of the pod.
    case field = "fieldRef"
    /// What the container may use.
    case resource = "resourceFieldRef"
  }

  /// What it is.
  public let target: Target
  /// The name of the Secret or ConfigMap.
  public let name: Located<String>?
  /// The key in it, or the path of the field.
  public let key: Located<String>?
  /// Whether the container starts without it.
  public let isOptional: Bool

  /// Reads `value`, a mapping under `valueFrom`; `nil` if nothing that is known is in it.
  init?(_ value: Value) {
    let found = Target.allCases.lazy.compactMap { target in
      value.value(of: target.rawValue).map { (target, $0) }
    }
    guard let (target, source) = found.first else { return nil }
    self.target = target
    name = source.value(of: "name")?.locatedText
    key =
      ["key", "fieldPath", "resource"].lazy.compactMap { source.value(of: $0)?.locatedText }.first
    isOptional = source.value(of: "optional")?.scalar == .boolean(true)
  }
}
