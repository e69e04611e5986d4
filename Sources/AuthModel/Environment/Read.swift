public import Diagnostics
import HelmValues
public import YAML

/// Reads `file` as what its name says that it is: variables, a Dockerfile, packages of Python, or else YAML.
///
/// A policy of AWS IAM is read as the JSON that it has to be.
public func read(byName file: SourceFile, limits: Limits = .standard) -> Stream {
  switch FileFormat(path: file.path) {
  case .environmentFile: return EnvironmentFile.read(file, limits: limits)
  case .dockerfile: return Dockerfile.read(file, limits: limits)
  case .pythonRequirements: return PythonRequirements.read(file, limits: limits)
  case .yaml: return policy(in: file, limits) ?? YAML.read(file, limits: limits)
  }
}

private func policy(in file: SourceFile, _ limits: Limits) -> Stream? {
  guard AWSPolicy.mayStand(in: file) else { return nil }
  let stream = YAML.read(json: file, limits: limits)
  let root = stream.documents.first?.root.map { Value($0) }
  return root.flatMap { AWSPolicy.recognizes($0) ? stream : nil }
}
