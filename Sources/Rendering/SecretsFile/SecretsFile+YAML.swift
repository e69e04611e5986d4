import Diagnostics
import YAML

/// Files of YAML: the names of Secrets with their keys and values, or variables with their values.
extension SecretsFile {
  mutating func readYAML(_ stream: Stream) {
    report(stream.problems)
    for document in stream.documents {
      for duplicate in document.duplicateKeys() {
        report(.duplicateKey, at: duplicate.key.range)
      }
      guard let root = document.root else { continue }
      guard root.kind == .mapping else {
        report(.notAMapping, at: root.range)
        continue
      }
      for (key, value) in root.entries {
        read(key.resolved, value.resolved)
      }
    }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    guard key.kind == .scalar else {
      report(.notText, at: key.range)
      return
    }
    guard value.kind == .mapping else {
      readText(.variable(key.text), at: key.range, value)
      return
    }
    for (itemKey, item) in value.entries {
      let itemKey = itemKey.resolved
      guard itemKey.kind == .scalar else {
        report(.notText, at: itemKey.range)
        continue
      }
      let id = SecretRequirement.ID(secretName: key.text, key: itemKey.text)
      readText(.item(id), at: itemKey.range, item.resolved)
    }
  }

  private mutating func readText(_ key: Key, at range: SourceRange, _ value: Node) {
    if let problem = problem(of: value) {
      report(problem, at: value.range)
    } else {
      value.withTextBytes { bytes in
        add(key, bytes.indices.map { bytes[$0] }, at: range)
      }
    }
  }

  /// Why `value` is not one and the same text to every reader of YAML.
  private func problem(of value: Node) -> Problem? {
    guard value.kind == .scalar else { return .notText }
    if let tag = value.tag?.value, tag != "tag:yaml.org,2002:str", tag != "!" { return .foreignTag }
    guard value.style == .plain, value.tag == nil else { return nil }
    if value.isEmptyPlain { return .noValue }
    return needsQuotes(value.text) ? .ambiguousText : nil
  }
}
