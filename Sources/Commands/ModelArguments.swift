public import ArgumentParser
public import AuthModel
public import HelmValues

extension ConfigurationKind: ExpressibleByArgument {}

extension ChartVersion: ExpressibleByArgument {
  /// Reads the version that a person typed.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension HelmVersion: ExpressibleByArgument {}
