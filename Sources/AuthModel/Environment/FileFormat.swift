/// What a file is written in, by its name.
public enum FileFormat: Sendable {
  /// YAML, of which JSON is a part; every file that is called like nothing else.
  case yaml
  /// Lines of `NAME=value`.
  case environmentFile
  /// The instructions that an image is built by.
  case dockerfile
  /// The packages that pip is to install.
  case pythonRequirements

  /// Tells it from the name at the end of `path`.
  public init(path: String) {
    if EnvironmentFile.isCalledLikeOne(path) {
      self = .environmentFile
    } else if Dockerfile.isCalledLikeOne(path) {
      self = .dockerfile
    } else if PythonRequirements.isCalledLikeOne(path) {
      self = .pythonRequirements
    } else {
      self = .yaml
    }
  }
}
