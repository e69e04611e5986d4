public import Diagnostics

/// One YAML document of a stream.
public struct Document: Sendable {
  /// The stream that the document is part of.
  public let stream: Stream
  /// The position in the stream, from 0.
  public let index: Int

  var record: DocumentRecord { stream.documentRecords[index] }

  /// The top node; nil only where the reader broke off before it.
  ///
  /// A document without content (`---` and nothing else) has a root that is an empty plain scalar.
  public var root: Node? {
    record.nodes.isEmpty ? nil : Node(stream: stream, index: record.nodes.lowerBound)
  }

  /// From the directives, the `---` or the root to the end of the root or of the `...`.
  public var range: SourceRange {
    SourceRange(file: stream.file.id, start: record.start, end: record.end)
  }
}
