import Diagnostics
import HelmValues
import YAML

/// The packages that are installed together, as far as one file or one stage of a Dockerfile tells.
public struct PythonPackages: Sendable {
  /// What pip is told, in order.
  public let requirements: [PythonRequirement]

  init(_ requirements: [PythonRequirement]) {
    self.requirements = requirements
  }

  /// The package called `name`: of several the last, which pip installs over the others.
  public subscript(name: String) -> PythonRequirement? {
    requirements.last { $0.name == name }
  }

  /// Whether a package is among them that makes people sign in, or a Deployment.
  var isOfInterest: Bool { self["flaskoidc"] != nil || self[Self.googleProvider] != nil }

  /// The provider of Airflow for Google Cloud.
  public static let googleProvider = "apache-airflow-providers-google"

  /// Reads `root`, the document of a file of requirements.
  init(ofFile root: Value) {
    requirements = root.items.compactMap { item in
      let range = item.range
      let bytes = item.node.stream.file.bytes[range.start..<range.end]
      return PythonRequirement(bytes, in: range.file)
    }
  }

  /// Lets be shown what says nothing but which package of which version is needed.
  func disclose(_ binder: inout Binder) {
    for requirement in requirements where requirement.versions != .always {
      binder.disclose(exactly: requirement.range)
    }
  }
}

extension Configuration {
  /// The packages of each file of requirements and each stage of a Dockerfile that installs flaskoidc.
  public var pythonPackages: [PythonPackages] {
    switch content {
    case .python(let packages): [packages]
    case .environment(let environments):
      environments.compactMap(\.stage).map(\.packages).filter(\.isOfInterest)
    default: []
    }
  }
}
