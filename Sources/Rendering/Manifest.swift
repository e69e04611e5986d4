import Diagnostics
import YAML

/// A Secret of Kubernetes, ready to be written.
struct Manifest: Sendable {
  /// The Secret's name.
  let name: String
  /// The namespace it lives in, if that is said.
  let namespace: String?
  /// The keys in the order of their bytes.
  let data: [(key: String, value: SecretBytes)]
  /// What comments above it say, one line each.
  var remarks: [String] = []
}

/// Puts files one behind the other, manifests separated by `---`.
public func write(_ files: [SecretsOutput]) -> [UInt8] {
  Array(files.map(\.bytes).joined(separator: "---\n".utf8))
}

extension Manifest {
  /// It as a file of its own.
  func file(as form: SecretForm) -> SecretsOutput {
    switch form {
    case .secret:
      let above = remarks.flatMap { Array("# \($0)\n".utf8) }
      return SecretsOutput(fileName: "\(name).yaml", bytes: above + emit([node]))
    case .environmentFile:
      let text = EnvironmentFileText(remarks: remarks, variables: data)
      return SecretsOutput(fileName: "\(name).env", bytes: text.bytes)
    }
  }
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
