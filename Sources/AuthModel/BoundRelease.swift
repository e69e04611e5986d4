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

extension BoundRelease {
  /// What becomes of a release of Flyte, if it is one.
  ///
  /// - Parameter name: The name of the release, if it is known.
  /// - Returns: What becomes of it; `nil` if the values are not of a chart of Flyte.
  public func flyte(called name: String?) -> FlyteRelease? {
    let chartName = root.flatMap { FlyteRecognition.dependency(in: $0)?.name }
    return configuration?.flyte.flatMap { FlyteRelease($0, under: chartName, called: name) }
  }
}
