import AuthModel
import Diagnostics
import HelmValues
import YAML

/// A document of one side: what is compared with its counterpart on the other.
struct ComparedDocument: Sendable {
  let identity: DocumentIdentity
  /// The file that it stands in, as the comparison names it.
  let file: String
  /// Its content, of layers what they are merged to.
  let root: Value
  /// What it was bound as, if it was.
  let configuration: Configuration?
  /// All that the file was bound as.
  let context: DocumentContext
  /// The bytes that it stands in; `nil` of layers.
  let bytes: ArraySlice<UInt8>?
  /// The object, in words, if it is one.
  var label: String? { identity.label }
  /// Where it stands.
  var range: SourceRange { root.range }

  /// Its parts, made anew for one comparison.
  func outline() -> Part { DocumentOutline.root(root, configuration) }

  /// Whether `other` is the same letter by letter, and so in meaning.
  func isSameText(as other: ComparedDocument) -> Bool {
    guard let bytes, let otherBytes = other.bytes else { return false }
    return configuration?.kind == other.configuration?.kind && bytes == otherBytes
  }
}

/// What is known of the file around a document.
final class DocumentContext: Sendable {
  /// The scalars that may be shown.
  let disclosed: Set<SourceRange>
  /// The configurations in texts of the file.
  let embedded: [Configuration]

  init(_ configurations: [Configuration]) {
    disclosed = Set(configurations.flatMap(\.disclosed))
    embedded = configurations.filter { configuration in
      configuration.documents.contains { $0.stream.region != $0.stream.file.range }
    }
  }
}
