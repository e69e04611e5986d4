public import Diagnostics
public import YAML

/// Reads `file` as what its name says that it is: environment variables, or else YAML.
public func read(byName file: SourceFile, limits: Limits = .standard) -> Stream {
  EnvironmentFile.isCalledLikeOne(file.path)
    ? EnvironmentFile.read(file, limits: limits) : YAML.read(file, limits: limits)
}
