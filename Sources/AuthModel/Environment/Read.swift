public import Diagnostics
import HelmValues
public import YAML

/// Reads `file` as what its name says that it is: environment variables, or else YAML.
///
/// A policy of AWS IAM is read as the JSON that it has to be.
public func read(byName file: SourceFile, limits: Limits = .standard) -> Stream {
  if EnvironmentFile.isCalledLikeOne(file.path) {
    return EnvironmentFile.read(file, limits: limits)
  }
  if AWSPolicy.mayStand(in: file) {
    let stream = YAML.read(json: file, limits: limits)
    let root = stream.documents.first?.root.map { Value($0) }
    if let root, AWSPolicy.recognizes(root) { return stream }
  }
  return YAML.read(file, limits: limits)
}
