public import Diagnostics

/// A place that sets variables for a process, by its rank: what stands first is the weakest.
public enum EnvironmentSource: String, CaseIterable, Comparable, Sendable {
  /// The image that the process runs from.
  case image
  /// A file, a ConfigMap or a Secret that is taken over as a whole; of several the later one is
  /// stronger.
  case reference
  /// The process's own list.
  case own

  /// Orders sources by strength.
  public static func < (left: EnvironmentSource, right: EnvironmentSource) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .image: 0
    case .reference: 1
    case .own: 2
    }
  }
}

/// One setting of a variable, and where it comes from.
public struct EnvironmentSetting: Sendable {
  /// The variable as it is written.
  ///
  /// Its value is `nil` if the file leaves it to somebody else.
  public let variable: EnvironmentVariable
  /// The place that the process takes it from.
  public let source: EnvironmentSource
  /// What names that place, if it is one that is named: the item of `env_file` or `envFrom`, or `build`.
  public let reference: SourceRange?
  /// Whether the value lies in a Secret, which nobody may be shown.
  public let isInSecret: Bool

  init(
    variable: EnvironmentVariable,
    source: EnvironmentSource,
    reference: SourceRange?,
    isInSecret: Bool = false
  ) {
    self.variable = variable
    self.source = source
    self.reference = reference
    self.isInSecret = isInSecret
  }
}

/// A variable of a process with all that sets it.
public struct EffectiveVariable: Sendable {
  /// The name.
  public let name: String
  /// What counts.
  public let winner: EnvironmentSetting
  /// What does not count because of it, the strongest first.
  public let overridden: [EnvironmentSetting]

  /// Why `setting`, one of the overridden ones, does not count, as the end of a sentence.
  ///
  /// Sources: compose-spec.io, "env_file"; Kubernetes API, Container `env` and `envFrom`.
  public func reason(against setting: EnvironmentSetting, in kind: ProcessEnvironment.Kind)
    -> String
  {
    guard setting.source == winner.source else {
      return "\(winner.source.name(in: kind)) wins over \(setting.source.name(in: kind))"
    }
    return setting.reference == winner.reference
      ? "the last one wins" : "a later item of '\(setting.source.field(in: kind))' wins"
  }
}

extension EnvironmentSource {
  /// What the place is called, as the subject of a sentence.
  fileprivate func name(in kind: ProcessEnvironment.Kind) -> String {
    self == .image ? "the image" : "'\(field(in: kind))'"
  }

  fileprivate func field(in kind: ProcessEnvironment.Kind) -> String {
    switch (self, kind) {
    case (.reference, .container): "envFrom"
    case (.reference, _): "env_file"
    case (_, .container), (_, .gitHubWorkflow): "env"
    case (_, .gitLabPipeline): "variables"
    case (_, .dockerfile): "ENV"
    case (_, .composeService), (_, .file): "environment"
    case (_, .configMap): "data"
    case (_, .astroDeployment): "environment_variables"
    }
  }
}
