import Diagnostics
import HelmValues
import TestSupport
import YAML

/// What real Helm makes of layers and of `--set`.
enum MergeOracle {
  struct Question: Encodable {
    var layers: [String]?
    var set: String?
  }

  struct Answer: Decodable {
    let values: String?
    let error: String?
  }

  static func ask(_ questions: [Question]) throws -> [Answer] {
    try PythonOracle.ask("merge_values.py", questions)
  }

  /// What we make of `layers`, as the oracle spells it.
  static func merge(_ layers: [String]) -> MergedValues {
    MergedValues(
      layers.enumerated().compactMap { index, layer in
        let id = SourceFile.ID(index)
        let source = SourceFile(id: id, path: "\(index).yaml", bytes: Array(layer.utf8))
        return YAML.read(source).documents.first?.root.map { Value($0) }
      }
    )
  }

  /// What we make of `expression` over an empty tree.
  static func set(_ expression: String) throws(SetFailure) -> MergedValues {
    var values = MergedValues([])
    let source = SourceFile(path: "--set", bytes: Array(expression.utf8))
    try values.set(SetExpression(source))
    return values
  }
}

extension MergedValues {
  var json: String { root?.tree.json ?? "{}" }
}
