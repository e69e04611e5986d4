public import ArgumentParser
public import AuthModel
public import HelmValues
public import Rendering

extension ConfigurationKind: ExpressibleByArgument {}

extension ChartVersion: ExpressibleByArgument {
  /// Reads the version that a person typed.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension HelmVersion: ExpressibleByArgument {}

extension HashedSecret.Format: ExpressibleByArgument {}

extension SecretForm: ExpressibleByArgument {}
