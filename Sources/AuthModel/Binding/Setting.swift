public import Diagnostics
import YAML

/// A scalar that stands as the value of a declared field, or as an item of it.
public struct Setting: Sendable {
  /// The path of the key from the root of the document.
  public var path: String { (parents + [key]).joined(separator: ".") }
  /// What is known of the field.
  public let field: FieldDeclaration
  /// The value; nobody can print it, though it is a secret only if `isSecret` says so.
  public var value: SecretValue { SecretValue(node) }
  /// Whether the value may be a secret.
  public let isSecret: Bool
  private let parents: [String]
  private let key: String
  private let node: Node

  /// The path as a message may repeat it.
  public var shownPath: String { KeyText.shown(path: path) }

  /// Where the value is spelled, quotes included.
  public var range: SourceRange { node.range }

  /// Whether the value starts or ends with a blank, a tab or a line break.
  public var hasSurroundingWhitespace: Bool {
    node.withTextBytes { text in
      guard let last = text.indices.last else { return false }
      return text[0].isBlankOrBreak || text[last].isBlankOrBreak
    }
  }

  /// Takes the scalar `node`, the value of `key`, to which `parents` lead from the root.
  init(
    _ parents: [String],
    _ key: String,
    _ field: FieldDeclaration,
    _ node: Node,
    isSecret: Bool
  ) {
    self.parents = parents
    self.key = key
    self.field = field
    self.isSecret = isSecret
    self.node = node
  }
}
