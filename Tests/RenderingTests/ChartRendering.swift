import Foundation
import TestSupport

/// What real Helm makes of a chart of `Fixtures/Charts`, as the API server gets it.
struct ChartRendering: Decodable {
  /// A release to be rendered.
  struct Question: Encodable {
    let chart: String
    let layers: [String]
    var release = "flyte"
    var namespace = "flyte-system"
  }

  /// An object of Kubernetes.
  struct Object: Decodable {
    let kind: String
    let name: String
    let namespace: String
    let body: String
  }

  /// The objects; `nil` if there are none.
  let objects: [Object]?
  /// Why Helm refuses to render.
  let error: String?
  /// Why what it renders is no YAML.
  let malformed: String?

  /// Renders everything in one process.
  static func all(_ questions: [Question]) throws -> [ChartRendering] {
    try PythonOracle.ask("render_chart.py", questions)
  }

  /// The Secrets by name, with each key's value, which is a text unless the API server refuses it.
  var secrets: [String: [String: String?]] {
    get throws {
      let secrets = (objects ?? []).filter { $0.kind == "Secret" }
      return try secrets.reduce(into: [:]) { secrets, object in
        let data = try object.tree["stringData"] as? [String: Any] ?? [:]
        secrets[object.name] = data.mapValues { $0 as? String }
      }
    }
  }

  /// The Secrets that each workload has at `/etc/secrets`, or takes variables or configuration from.
  var mounts: [String: Set<String>] {
    get throws {
      let workloads = (objects ?? []).filter { ["Deployment", "PodTemplate"].contains($0.kind) }
      return try workloads.reduce(into: [:]) { mounts, object in
        mounts[object.name] = try Self.secretNames(in: object.tree)
      }
    }
  }

  /// What stands behind `secretName`, `secretRef`, `secretKeyRef` and `secret.name`.
  private static func secretNames(in value: Any) -> Set<String> {
    if let items = value as? [Any] { return items.map(secretNames).reduce([]) { $0.union($1) } }
    guard let mapping = value as? [String: Any] else { return [] }
    return mapping.reduce(into: []) { names, entry in
      if entry.key == "secretName", let name = entry.value as? String { names.insert(name) }
      let isReference = ["secret", "secretRef", "secretKeyRef"].contains(entry.key)
      if isReference, let reference = entry.value as? [String: Any],
        let name = reference["name"] as? String
      {
        names.insert(name)
      }
      names.formUnion(secretNames(in: entry.value))
    }
  }
}

extension ChartRendering.Object {
  /// The whole object.
  var tree: [String: Any] {
    get throws {
      let tree = try JSONSerialization.jsonObject(with: Data(body.utf8))
      return tree as? [String: Any] ?? [:]
    }
  }

  /// The text of a key of a ConfigMap.
  func data(_ key: String) throws -> String? {
    try (tree["data"] as? [String: Any])?[key] as? String
  }
}
