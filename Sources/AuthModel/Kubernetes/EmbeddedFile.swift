import Diagnostics
import HelmValues
import YAML

/// A YAML file that a ConfigMap or a Secret holds under one of its keys.
struct EmbeddedFile {
  /// The name of the object, empty if it has none.
  let objectName: String
  /// The key, which is the name of the file where the object is mounted.
  let name: String
  /// The file, each range of which is one of the file around.
  let stream: Stream

  /// The first document of the file, if there is something in it.
  var root: Value? {
    guard let root = stream.documents.first?.root, root.kind == .mapping else { return nil }
    return Value(root)
  }

  /// Where it lies when it is read.
  var folder: String {
    objectName.hasSuffix("-secret") ? String(objectName.dropLast(7)) : objectName
  }

  /// Whether it is called as the file that clients of Flyte look for.
  var isClientFile: Bool { ["config.yaml", "config.yml"].contains(name) }

  /// Those of the object that `root` is, or of the objects in the list that it is, which may say
  /// something about signing in.
  ///
  /// What stands in base64, or in quotes, is left alone.
  static func all(in root: Value) -> [EmbeddedFile] {
    guard root.value(of: "apiVersion") != nil, let kind = root.value(of: "kind")?.text else {
      return []
    }
    if kind.hasSuffix("List") { return root.value(of: "items")?.items.flatMap(all) ?? [] }
    guard let map = maps[kind].flatMap(root.value) else { return [] }
    let name = root.value(at: ["metadata", "name"])?.text ?? ""
    return map.entries.compactMap { entry in
      guard [".yaml", ".yml"].contains(where: entry.key.value.hasSuffix) else { return nil }
      guard mayConcernFlyte(entry.value.node) else { return nil }
      return entry.value.node.embeddedStream().map {
        EmbeddedFile(objectName: name, name: entry.key.value, stream: $0)
      }
    }
  }

  /// The field of each kind of object that holds texts.
  private static let maps = ["ConfigMap": "data", "Secret": "stringData"]

  /// Whether a section that programs of Flyte read may stand in `node`, so that it is worth reading.
  private static func mayConcernFlyte(_ node: Node) -> Bool {
    let text = node.stream.file.bytes[node.range.start..<node.range.end]
    return ["auth:", "server:", "admin:", "secrets:"].contains { text.contains(text: $0) }
  }
}
