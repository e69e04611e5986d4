public import Diagnostics

/// One installation of Flyte, as far as its configuration decides who may sign in.
///
/// It holds what was written, and beside it what is in force: the chart's defaults below it, and in
/// flyte-binary what the chart makes of `configuration.auth` below `configuration.inline`. What is in
/// force may stand in the chart, where nobody can be shown it: ask `isBuiltIn` of a range before a
/// finding is put there.
public final class FlyteDeployment: Sendable {
  /// What the settings were read from.
  public indirect enum Source: Sendable {
    /// Values of flyte-binary.
    case binary(FlyteBinaryValues)
    /// Values of flyte-core.
    case core(FlyteCoreValues)
    /// A configuration file of flyteadmin.
    case sections(FlyteSections)
  }

  /// The settings as they are written.
  public let written: Source
  /// The settings with the chart's defaults below them.
  public let effective: Source
  /// The release that they are for.
  public let target: TargetChart
  /// Whether all values of the release are known, so that nothing can be said elsewhere.
  public let isComplete: Bool
  /// flyteadmin's section `auth`, as it is in force.
  public let auth: FlyteAuth?
  /// flyteadmin's section `server.security`, as it is in force.
  public let security: FlyteServerSecurity?
  /// Whether anybody has to sign in, as it is in force; `nil` if that is left to flyteadmin, which then
  /// asks nobody.
  public let useAuth: Located<Bool>?
  /// The section `admin` that flytepropeller reads, as it is in force.
  public let propeller: FlyteAdminClient?
  /// The key under which the client at the identity provider is written.
  public let clientName: Located<String>?

  init(
    _ written: Source,
    effective: Source,
    clientName: Located<String>?,
    target: TargetChart,
    isComplete: Bool
  ) {
    self.written = written
    self.effective = effective
    self.clientName = clientName
    self.target = target
    self.isComplete = isComplete
    switch effective {
    case .binary(let values):
      let inline = values.configuration?.inline
      auth = values.configuration.flatMap(FlyteAuth.init) ?? inline?.auth
      security = inline?.server?.security
      useAuth = security?.useAuth ?? values.configuration?.auth?.isEnabled
      propeller = values.configuration.flatMap(FlyteAdminClient.init)
    case .core(let values):
      auth = values.configMap?.adminServer?.auth
      security = values.configMap?.adminServer?.server?.security
      useAuth = security?.useAuth
      propeller = values.configMap?.admin?.admin
    case .sections(let sections):
      auth = sections.auth
      security = sections.server?.security
      useAuth = security?.useAuth
      propeller = sections.admin
    }
  }

  /// The chart that the values are for; `nil` for a file of flyteadmin itself.
  public var chart: FlyteChart? {
    switch written {
    case .binary: .binary
    case .core: .core
    case .sections: nil
    }
  }

  /// The values of flyte-binary as they are written.
  public var binary: FlyteBinaryValues? {
    guard case .binary(let values) = written else { return nil }
    return values
  }

  /// The values of flyte-core as they are written.
  public var core: FlyteCoreValues? {
    guard case .core(let values) = written else { return nil }
    return values
  }

  /// The values of flyte-binary with the chart's defaults below them.
  public var effectiveBinary: FlyteBinaryValues? {
    guard case .binary(let values) = effective else { return nil }
    return values
  }

  /// The values of flyte-core with the chart's defaults below them.
  public var effectiveCore: FlyteCoreValues? {
    guard case .core(let values) = effective else { return nil }
    return values
  }

  /// flyteadmin's sections as they are written: those of a file, of `configmap.adminServer`, or of
  /// `configuration.inline`.
  public var writtenSections: FlyteSections? {
    switch written {
    case .binary(let values): values.configuration?.inline
    case .core(let values): values.configMap?.adminServer
    case .sections(let sections): sections
    }
  }

  /// The whole of what is written.
  public var range: SourceRange {
    switch written {
    case .binary(let values): values.range
    case .core(let values): values.range
    case .sections(let sections): sections.range
    }
  }
}
