public import HelmValues

/// The values of a release, merged from several places and bound.
public struct BoundRelease: Sendable {
  /// The files, then the expressions, each once.
  public let files: [BoundFile]
  /// The merged tree; `nil` if no file has any content.
  public let root: Value?
  /// The authentication settings, if the tree has any; all files share them.
  public let configuration: Configuration?
}
