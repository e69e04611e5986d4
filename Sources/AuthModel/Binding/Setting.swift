public import Diagnostics
import YAML

/// A scalar that stands as the value of a declared field, or as an item of it.
public struct Setting: Sendable {
  /// The path of the key from the root of the document.
  public let path: String
  /// What is known of the field.
  public let field: FieldDeclaration
  /// The value; nobody can print it, though it is a secret only if `isSecret` says so.
  public let value: SecretValue
  /// Whether the value may be a secret.
  public let isSecret: Bool

  /// The path as a message may repeat it.
  public var shownPath: String { KeyText.shown(path: path) }

  /// Where the value is spelled, quotes included.
  public var range: SourceRange { value.range }

  init(_ path: String, _ field: FieldDeclaration, _ node: Node, isSecret: Bool) {
    self.path = path
    self.field = field
    self.isSecret = isSecret
    value = SecretValue(node)
  }
}
