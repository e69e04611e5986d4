public import Diagnostics
public import YAML

/// One file, read and bound.
public struct BoundFile: Sendable {
  /// The file as YAML.
  public let stream: Stream
  /// The authentication settings of its documents; none if it holds none.
  public let configurations: [Configuration]
  /// The first template action, if the file is a Helm template and therefore not looked into.
  public let template: SourceRange?
  /// Whether a file that was not understood is worth a word: it was named, or words of an auth
  /// configuration are in it.
  public let concernsAuthentication: Bool

  /// The file itself.
  public var source: SourceFile { stream.file }

  /// What the reader could not make sense of, if that is worth a word; nobody expects a template to
  /// be YAML.
  public var problems: [Problem] {
    concernsAuthentication && template == nil ? stream.problems : []
  }

  /// Whether there is anything in it for authcfg.
  public var isRecognized: Bool { !configurations.isEmpty }

  /// Whether no syntax error and no limit kept a part of it from being read.
  public var isReadToEnd: Bool { stream.unreadStart == nil }

  /// The kinds of its documents, each once, in the order they come.
  public var kinds: [ConfigurationKind] {
    configurations.map(\.kind).reduce(into: []) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }
}
