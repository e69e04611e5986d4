import Diagnostics
import HelmValues

extension KubernetesSecret {
  /// Whether `root` is a Secret, or a list with a Secret in it.
  static func recognizes(_ root: Value) -> Bool {
    guard root.value(of: "apiVersion") != nil else { return false }
    return !objects(in: root).isEmpty
  }

  /// Binds the Secret that `root` is, or those in the list that it is.
  static func bindAll(in root: Value, _ binder: inout Binder) -> [KubernetesSecret] {
    objects(in: root).map { object in
      // Of an item of a list nobody knows what the path to move something to is called.
      object.range == root.range
        ? binder.bind(object, misplacedBy: misplacements) : binder.bind(object)
    }
  }

  private static let misplacements = MisplacementTree(
    Misplacement.all(of: fields.map(\.declaration), readBy: .kubernetes)
  )

  /// The Secrets in `object`: itself, or the items of a `List`, `SecretList` or list in a list.
  private static func objects(in object: Value) -> [Value] {
    guard case .string(let kind)? = object.value(of: "kind")?.scalar else { return [] }
    switch kind {
    case "List", "SecretList": return object.value(of: "items")?.items.flatMap(objects) ?? []
    case _ where isMeantForSecret(kind): return isOfOtherGroup(object) ? [] : [object]
    default: return []
    }
  }

  /// Whether `kind` is `Secret`, or that but for its case or a plural.
  private static func isMeantForSecret(_ kind: String) -> Bool {
    kind == "Secret" || ["secret", "secrets"].contains(kind.lowercased())
  }

  /// Whether the object is one of another API, several of which have a kind `Secret`.
  private static func isOfOtherGroup(_ object: Value) -> Bool {
    let version = object.value(of: "apiVersion")?.text ?? ""
    return version.containsBytes(of: "/") && version != "core/v1"
  }
}
