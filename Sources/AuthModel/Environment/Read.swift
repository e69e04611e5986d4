public import Diagnostics
import HelmValues
public import YAML

/// Reads `file` as what its name says that it is: variables, a Dockerfile, packages of Python, or else YAML.
///
/// A policy of AWS IAM, and a file of connections that is called JSON, are read as the JSON that they have
/// to be.
public func read(byName file: SourceFile, limits: Limits = .standard) -> Stream {
  switch FileFormat(path: file.path) {
  case .environmentFile: return EnvironmentFile.read(file, limits: limits)
  case .dockerfile: return Dockerfile.read(file, limits: limits)
  case .pythonRequirements: return PythonRequirements.read(file, limits: limits)
  case .yaml: return json(in: file, limits) ?? YAML.read(file, limits: limits)
  }
}

private func json(in file: SourceFile, _ limits: Limits) -> Stream? {
  let mayBePolicy = AWSPolicy.mayStand(in: file)
  let mayBeConnections = AirflowConnectionList.isJSON(file)
  guard mayBePolicy || mayBeConnections else { return nil }
  let stream = YAML.read(json: file, limits: limits)
  guard let root = stream.documents.first?.root.map({ Value($0) }) else { return nil }
  let isKnown =
    mayBePolicy && AWSPolicy.recognizes(root)
    || mayBeConnections && AirflowConnectionList.recognizes(root)
  return isKnown ? stream : nil
}
