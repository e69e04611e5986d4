public import Diagnostics
import HelmValues
public import YAML

/// One file, read and bound.
public struct BoundFile: Sendable {
  /// The file as YAML.
  public let stream: Stream
  /// The authentication settings of its documents; none if it holds none.
  ///
  /// The layers of a release share one.
  public let configurations: [Configuration]
  /// Whether the person named the file, rather than a folder it is in.
  public let isNamed: Bool
  /// The first template action, if the file is a Helm template and therefore not looked into.
  public let template: SourceRange?
  /// The generation of Helm that it is for, if a person said so.
  private let helmVersion: HelmVersion?
  /// Whether a file that was not understood is worth a word: it was named, or words of an auth
  /// configuration are in it.
  public let concernsAuthentication: Bool

  init(
    stream: Stream,
    configurations: [Configuration],
    isNamed: Bool,
    template: SourceRange?,
    helmVersion: HelmVersion?,
    concernsAuthentication: Bool
  ) {
    self.stream = stream
    self.configurations = configurations
    self.isNamed = isNamed
    self.template = template
    self.helmVersion = helmVersion
    self.concernsAuthentication = concernsAuthentication
  }

  /// Makes the same file with other `configurations`.
  init(_ file: BoundFile, configurations: [Configuration]) {
    stream = file.stream
    self.configurations = configurations
    isNamed = file.isNamed
    template = file.template
    helmVersion = file.helmVersion
    concernsAuthentication = file.concernsAuthentication
  }

  /// Whether Helm merges all documents of the file, rather than to read the first one only; `nil` if
  /// nobody says which Helm it is.
  public var mergesDocuments: Bool? { helmVersion.map { $0 == .four } }

  /// The documents with content behind the first, if that is one of values.
  public var laterDocuments: [Document] {
    guard configurations.contains(where: { $0.kind.isValues }) else { return [] }
    return stream.documents.dropFirst().filter { $0.root?.isEmptyPlain == false }
  }

  /// The texts in the file that were read as files of their own, in order of place.
  public var embeddedStreams: [Stream] {
    let streams = configurations.flatMap(\.documents).map(\.stream)
    return streams.filter { $0 !== stream && $0.file === source }
  }

  /// The file itself.
  public var source: SourceFile { stream.file }

  /// What it is written in.
  public var format: FileFormat { FileFormat(path: source.path) }

  /// What the reader could not make sense of, if that is worth a word; nobody expects a template to
  /// be YAML.
  public var problems: [Problem] {
    guard concernsAuthentication, template == nil else { return [] }
    return stream.problems + embeddedStreams.flatMap(\.problems)
  }

  /// Whether there is anything in it for authcfg.
  public var isRecognized: Bool { !configurations.isEmpty }

  /// Whether no syntax error and no limit kept a part of it from being read.
  public var isReadToEnd: Bool {
    stream.unreadStart == nil && embeddedStreams.allSatisfy { $0.unreadStart == nil }
  }

  /// The kinds of its documents, each once, in the order they come.
  public var kinds: [ConfigurationKind] {
    configurations.map(\.kind).reduce(into: []) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }
}
