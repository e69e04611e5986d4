import Diagnostics
import YAML

/// A Secret of Kubernetes, ready to be written.
public struct Manifest: Sendable {
  /// The Secret's name.
  public let name: String
  /// The namespace it lives in, if that is said.
  public let namespace: String?
  /// The keys in the order of their bytes.
  let data: [(key: String, value: SecretBytes)]
}

/// Writes `manifests` as YAML, one document each, separated by `---`.
public func write(_ manifests: [Manifest]) -> [UInt8] {
  emit(manifests.map(\.node))
}

extension Manifest {
  fileprivate var node: EmitterNode {
    var metadata: [(key: String, value: EmitterNode)] = [("name", .string(name))]
    if let namespace { metadata.append(("namespace", .string(namespace))) }
    return .mapping([
      ("apiVersion", .string("v1")),
      ("kind", .string("Secret")),
      ("metadata", .mapping(metadata)),
      ("type", .string("Opaque")),
      ("data", .mapping(data.map { ($0.key, .string(Base64.encode($0.value.bytes))) })),
    ])
  }
}
