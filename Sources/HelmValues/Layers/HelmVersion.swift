public import YAML

/// A generation of Helm, as far as it reads values files in its own way.
public enum HelmVersion: Int, CaseIterable, Sendable {
  /// It reads the first document of a file and drops the others without a word.
  case three = 3
  /// It merges the documents of a file, each over those before it (`loader.LoadValues`, 4.0.0).
  case four = 4

  /// The documents of `stream` that it reads.
  public func documents(of stream: Stream) -> [Document] {
    switch self {
    case .three: Array(stream.documents.prefix(1))
    case .four: stream.documents
    }
  }
}
