import Diagnostics
import HelmValues

/// A ConfigMap or a Secret that containers take variables from.
struct EnvironmentObject {
  let target: EnvironmentReference.Target
  let name: String
  let namespace: String?
  let variables: [EnvironmentVariable]
  /// Where its name stands.
  let place: SourceRange
  /// The file that it stands in.
  var file: SourceFile.ID { place.file }

  /// Those in `root`, an object of Kubernetes or a list of them.
  static func all(in root: Value, depth: Int = 0) -> [EnvironmentObject] {
    guard depth < 4, root.isMapping, let kind = root.value(of: "kind")?.text else { return [] }
    if kind.hasSuffix("List") {
      return (root.value(of: "items")?.items ?? []).flatMap { all(in: $0, depth: depth + 1) }
    }
    return EnvironmentObject(root, kind).map { [$0] } ?? []
  }

  private init?(_ object: Value, _ kind: String) {
    guard let name = object.value(at: ["metadata", "name"])?.locatedText else { return nil }
    let data = object.value(of: "data")?.entries ?? []
    switch kind {
    case "ConfigMap":
      target = .configMap
      variables = data.compactMap(EnvironmentVariable.init)
    case "Secret":
      target = .secret
      // What stands in clear text wins.
      let plain = object.value(of: "stringData")?.entries ?? []
      variables =
        data.compactMap(EnvironmentVariable.decoded)
        + plain.compactMap(EnvironmentVariable.init)
    default:
      return nil
    }
    self.name = name.value
    place = name.range
    namespace = object.value(at: ["metadata", "namespace"])?.locatedText?.value
  }

  /// Whether a pod in `namespace` may mean it; where nobody says which it is, it may.
  func isReachable(from namespace: String?) -> Bool {
    guard let namespace, let own = self.namespace else { return true }
    return own == namespace
  }
}
