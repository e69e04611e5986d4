public import Diagnostics

/// What a stage of a Dockerfile says beside the variables that it sets.
public struct DockerfileStage: Sendable {
  /// The image, or the name of the earlier stage, that it starts from, as it is written.
  public let base: Located<String>
  /// Whether it starts from an earlier stage of the file.
  public let isBasedOnStage: Bool
  /// Whether it is the one that is built if nobody names another.
  public let isLast: Bool
  /// What `ARG` declares in it, with the default where there is one; it counts during the build only,
  /// but stays in the history of the image.
  public let arguments: [EnvironmentVariable]
  /// The packages that pip installs in it, behind those of the stage that it starts from.
  public let packages: PythonPackages
}
