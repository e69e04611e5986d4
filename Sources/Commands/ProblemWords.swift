import YAML

extension YAML.Problem.Kind {
  /// What is wrong, without a word of the file.
  var words: String {
    switch self {
    case .syntax(let words): "not YAML: \(words)"
    case .encoding(let words): words
    case .undefinedAlias: "not YAML: an alias without an anchor before it"
    case .recursiveAlias: "an alias inside of what it refers to"
    case .tooDeep(let limit): "nested deeper than \(limit) levels (--max-depth)"
    case .fileTooLarge(let limit): "larger than \(limit) bytes (--max-file-size)"
    case .scalarTooLarge(let limit): "a scalar of more than \(limit) bytes (--max-scalar-size)"
    case .tooManyNodes(let limit): "more than \(limit) nodes with aliases expanded (--max-nodes)"
    case .json: "not JSON"
    }
  }
}
