public import Diagnostics

/// A ConfigMap, or a key of one, that a container takes variables from.
public struct ConfigMapReference: Sendable {
  /// The name of the ConfigMap.
  public let name: Located<String>
  /// The key; `nil` if all are taken.
  public let key: Located<String>?
  /// The namespace of the pod, if its object says so.
  public let namespace: String?
  /// The name of the container, if it has one.
  public let container: Located<String>?
}

/// A ConfigMap that is among the files of a run.
public struct GivenConfigMap: Sendable {
  /// The name.
  public let name: String
  /// Where that stands.
  public let place: SourceRange
  /// The namespace, if it says one.
  public let namespace: String?
  /// The keys of `data`.
  public let keys: [Located<String>]

  /// Whether a pod in `namespace` may mean it; where nobody says which it is, it may.
  public func isReachable(from namespace: String?) -> Bool {
    guard let namespace, let own = self.namespace else { return true }
    return own == namespace
  }
}

extension BoundFile {
  /// The ConfigMaps without which the containers in the file do not start.
  public var configMapReferences: [ConfigMapReference] {
    processes.filter { $0.kind == .container }.flatMap { process in
      let whole = process.references.filter { $0.target == .configMap && $0.isRequired }.map {
        ($0.name, Located<String>?.none)
      }
      let single = process.variables.compactMap(\.reference).compactMap { reference in
        let isNeeded = reference.target == .configMap && !reference.isOptional
        return isNeeded ? reference.name.map { ($0, reference.key) } : nil
      }
      return (whole + single).map { name, key in
        ConfigMapReference(
          name: name,
          key: key,
          namespace: process.namespace?.value,
          container: process.owner
        )
      }
    }
  }

  /// The ConfigMaps in the file.
  public var configMaps: [GivenConfigMap] {
    EnvironmentIndex.objects(in: self).filter { $0.target == .configMap }.map { object in
      GivenConfigMap(
        name: object.name,
        place: object.place,
        namespace: object.namespace,
        keys: object.variables.map(\.name)
      )
    }
  }
}
