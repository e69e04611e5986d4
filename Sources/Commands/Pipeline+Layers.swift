import AuthModel
import Diagnostics
import HelmValues
import YAML

extension Pipeline {
  /// Parses and binds the layers of a release, in the order that Helm merges them.
  func bindLayers(_ sources: [Source]) throws(LayerFailure) -> [BoundFile] {
    guard !sources.isEmpty else { return [] }
    var layers: [Stream] = []
    var expressions: [SetExpression] = []
    for source in sources {
      do throws(SetFailure) {
        if source.input.role == .setting {
          expressions.append(try SetExpression(source.file))
        } else {
          layers.append(YAML.read(source.file, limits: limits))
        }
      } catch {
        throw LayerFailure(error, in: sources)
      }
    }
    if let wrong = layers.first(where: { !$0.isValues }) { throw LayerFailure(notMapping: wrong) }
    let files: [BoundFile]
    do throws(SetFailure) {
      files = try bind(layers: layers, setting: expressions, options: options)
    } catch {
      throw LayerFailure(error, in: sources)
    }
    let arguments = Set(expressions.map(\.stream.file.id))
    if let secret = files.first?.configurations.first?.firstSecret(in: arguments) {
      throw LayerFailure(secret: secret)
    }
    return files
  }
}

extension Stream {
  /// Whether the first document is what Helm takes for values: a mapping, or nothing.
  fileprivate var isValues: Bool {
    guard let root = documents.first?.root else { return true }
    return root.kind == .mapping || Value(root).isNull
  }
}
