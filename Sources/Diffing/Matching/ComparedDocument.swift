import AuthModel
import Diagnostics
import HelmValues
import YAML

/// A document of one side: what is compared with its counterpart on the other.
///
/// It is a class, so that matching does not copy what it holds.
final class ComparedDocument: Sendable {
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
  /// What its processes take variables from as a whole.
  let named: Set<GivenSource>

  init(
    identity: DocumentIdentity,
    file: String,
    root: Value,
    configuration: Configuration?,
    context: DocumentContext,
    bytes: ArraySlice<UInt8>?
  ) {
    self.identity = identity
    self.file = file
    self.root = root
    self.configuration = configuration
    self.context = context
    self.bytes = bytes
    let path = root.node.stream.file.path
    named =
      if case .environment(let environments) = configuration?.content {
        Set(environments.lazy.flatMap(\.references).map { GivenSource($0, besides: path) })
      } else {
        []
      }
  }

  /// The object, in words, if it is one.
  var label: String? { identity.label }
  /// Where it stands.
  var range: SourceRange { root.range }

  /// Its parts, made anew for one comparison with `other`.
  func outline(besides other: ComparedDocument? = nil) -> Part {
    let shared = other.map { named.intersection($0.named) } ?? []
    let foreign = shared.filter { source in
      [context, other?.context].contains { $0?.given.items(of: source) == nil }
    }
    let scope = OutlineScope(
      given: context.given,
      foreign: foreign,
      other: other?.configuration
    )
    return DocumentOutline.root(root, configuration, scope)
  }

  private var path: String { root.node.stream.file.path }

  /// Whether it is a file of variables, and no object that sets some.
  var isFileOfVariables: Bool {
    configuration?.kind == .environment && FileFormat(path: path) == .environmentFile
  }

  /// What it is to processes that name it, if it gives nothing but variables that anybody may see.
  var source: GivenSource? {
    if isFileOfVariables {
      return GivenSource(holder: .file, name: FilePathText.normalized(path))
    }
    guard case .object("", "ConfigMap", _, let name) = identity else { return nil }
    return GivenSource(holder: .configMap, name: name)
  }

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
  /// What the files of the side give to it.
  let given: GivenValues

  init(_ configurations: [Configuration], _ given: GivenValues) {
    self.given = given
    disclosed = Set(configurations.flatMap(\.disclosed))
    embedded = configurations.filter { configuration in
      configuration.documents.contains { $0.stream.region != $0.stream.file.range }
    }
  }
  /// Whether everybody may see the scalar at `place`, be it in another file of the side.
  func mayShow(_ place: SourceRange) -> Bool {
    disclosed.contains(place) || given.disclosed.contains(place)
  }
}
