import Diagnostics
import Foundation
import YAML

/// A Secret as it is read back from a manifest.
struct WrittenSecret: Equatable {
  var apiVersion: String?
  var kind: String?
  var name: String?
  var namespace: String?
  var type: String?
  var data: [String: Data] = [:]

  /// Reads the Secrets in `bytes`, one a document.
  static func all(in bytes: [UInt8]) -> [WrittenSecret] {
    let stream = YAML.read(SourceFile(path: "manifests.yaml", bytes: bytes))
    precondition(stream.problems.isEmpty)
    return stream.documents.compactMap(\.root).map(WrittenSecret.init)
  }

  private init(_ root: Node) {
    for (key, value) in root.entries {
      switch key.text {
      case "apiVersion": apiVersion = value.text
      case "kind": kind = value.text
      case "type": type = value.text
      case "metadata":
        let metadata = value.entries.map { ($0.key.text, $0.value.text) }
        name = metadata.first { $0.0 == "name" }?.1
        namespace = metadata.first { $0.0 == "namespace" }?.1
      case "data":
        for (key, value) in value.entries { data[key.text] = Data(base64Encoded: value.text) }
      default: preconditionFailure("unexpected key \(key.text)")
      }
    }
  }

  /// Takes what kubectl prints as JSON.
  init(kubectl json: Data) throws {
    let object = try JSONDecoder().decode(Object.self, from: json)
    apiVersion = object.apiVersion
    kind = object.kind
    name = object.metadata.name
    namespace = object.metadata.namespace
    // kubectl leaves the default out.
    type = object.type ?? "Opaque"
    data = object.data
  }

  private struct Object: Decodable {
    struct Metadata: Decodable {
      let name: String
      let namespace: String?
    }

    let apiVersion: String
    let kind: String
    let metadata: Metadata
    let type: String?
    let data: [String: Data]
  }
}
