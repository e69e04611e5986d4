public import ArgumentParser
public import AuthModel
public import HelmValues
public import Rendering

extension ConfigurationKind: WordArgument {}

extension ChartVersion: ExpressibleByArgument {
  /// Reads the version that a person typed.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension HelmVersion: ExpressibleByArgument {}

extension HashedSecret.Format: WordArgument {}

extension SecretForm: WordArgument {}
