import HelmValues

extension KubernetesSecret {
  /// Whether `root` is a Secret, or a list with a Secret in it.
  static func recognizes(_ root: Value) -> Bool {
    guard root.value(of: "apiVersion") != nil else { return false }
    return !objects(in: root).isEmpty
  }

  /// Binds the Secret that `root` is, or those in the list that it is.
  static func bindAll(in root: Value, _ binder: inout Binder) -> [KubernetesSecret] {
    objects(in: root).map { binder.bind($0) }
  }

  /// The Secrets in `object`: itself, or the items of a `List`, `SecretList` or list in a list.
  private static func objects(in object: Value) -> [Value] {
    switch object.value(of: "kind")?.scalar {
    case .string("Secret"): [object]
    case .string("List"), .string("SecretList"):
      object.value(of: "items")?.items.flatMap(objects) ?? []
    default: []
    }
  }
}
