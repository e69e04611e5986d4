public import AuthModel
import Diagnostics
import HelmValues
import YAML

/// One side of a comparison: files, and perhaps the layers of a release.
public struct Snapshot: Sendable {
  /// A file of the side.
  public struct Member: Sendable {
    /// The file.
    public let file: BoundFile
    /// What it is called on both sides: its path below the folder that was named; empty for a file that
    /// was named itself.
    public let name: String

    /// Makes the member called `name`.
    public init(_ file: BoundFile, name: String) {
      self.file = file
      self.name = name
    }
  }

  /// The files that are looked at by themselves.
  public let members: [Member]
  /// The layers of a release, which count as one document.
  public let release: BoundRelease?

  /// What the release is called; empty if it is the only one.
  public let name: String

  /// Makes a side of files, of layers, or of both.
  public init(members: [Member] = [], release: BoundRelease? = nil, name: String = "") {
    self.members = members
    self.release = release
    self.name = name
  }

  /// All that was bound, each once.
  public var configurations: [Configuration] {
    [release?.configuration].compactMap(\.self) + members.flatMap(\.file.configurations)
  }

  /// The documents in the order of the files.
  var documents: [ComparedDocument] {
    let given = GivenValues(members.map(\.file))
    let merged = release.flatMap { release -> ComparedDocument? in
      guard let root = release.root else { return nil }
      return ComparedDocument(
        identity: .document(file: name, index: 0),
        file: name,
        root: root,
        configuration: release.configuration,
        context: DocumentContext([release.configuration].compactMap(\.self), given),
        bytes: nil
      )
    }
    return [merged].compactMap(\.self) + members.flatMap { $0.documents(given) }
  }
}

extension Snapshot.Member {
  /// The documents of the file that hold anything.
  fileprivate func documents(_ given: GivenValues) -> [ComparedDocument] {
    let context = DocumentContext(file.configurations, given)
    let merged = file.configurations.first { $0.kind.isValues && $0.documents.count > 1 }
    // Of several, the first one that a document was bound as.
    var bound: [Int: Configuration] = [:]
    for configuration in file.configurations.reversed() where configuration !== merged {
      for document in configuration.documents where document.stream === file.stream {
        bound[document.index] = configuration
      }
    }
    var documents: [ComparedDocument] = []
    for document in file.stream.documents {
      guard let root = document.root, !root.isEmptyPlain else { continue }
      let value = Value(root)
      let index = documents.count
      documents.append(
        ComparedDocument(
          identity: DocumentIdentity(object: value) ?? .document(file: name, index: index),
          file: name,
          root: value,
          configuration: bound[document.index] ?? merged,
          context: context,
          bytes: file.source.bytes[document.range.start..<document.range.end]
        )
      )
    }
    return documents
  }
}
