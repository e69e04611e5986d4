/// How much one file may ask of the reader before it is refused.
///
/// The standard limits are far above what values files and manifests need; each can be raised on
/// the command line.
public struct Limits: Hashable, Sendable {
  /// The largest file, in bytes.
  public var fileSize: Int
  /// The largest scalar, in bytes of its decoded text.
  public var scalarSize: Int
  /// The deepest nesting of mappings and sequences; a document that is one scalar has depth 0.
  public var nestingDepth: Int
  /// How many nodes a document may have once every alias stands for what it points to.
  ///
  /// It counts only in documents with aliases; elsewhere `fileSize` is bound enough.
  public var expandedNodes: Int

  /// Makes limits; what is not given stays as in `standard`.
  public init(
    fileSize: Int = 64 << 20,
    scalarSize: Int = 4 << 20,
    nestingDepth: Int = 500,
    expandedNodes: Int = 1_000_000
  ) {
    self.fileSize = fileSize
    self.scalarSize = scalarSize
    self.nestingDepth = nestingDepth
    self.expandedNodes = expandedNodes
  }

  /// 64 MiB a file, 4 MiB a scalar, 500 levels, a million nodes.
  public static let standard = Limits()
}
