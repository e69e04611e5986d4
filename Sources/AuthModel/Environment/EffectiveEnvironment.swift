public import Diagnostics

/// A process with all variables that the files of a run set for it.
public struct EffectiveEnvironment: Sendable {
  /// The place that the process itself has in its file.
  public let process: ProcessEnvironment
  /// All that sets a variable, the weakest first.
  public let settings: [EnvironmentSetting]
  /// What the process takes variables from and is not among the files, so that nobody can say which they
  /// are.
  public let unknownSources: [Located<String>]
  /// The packages in the image that is built for it, as far as a stage of a Dockerfile tells.
  public let packages: PythonPackages?

  init(
    _ process: ProcessEnvironment,
    _ settings: [EnvironmentSetting],
    unknownSources: [Located<String>] = [],
    packages: PythonPackages? = nil
  ) {
    self.process = process
    self.settings = settings
    self.unknownSources = unknownSources
    self.packages = packages
  }

  /// Whether every source of variables is known, but for an image that is not built here.
  public var isComplete: Bool { unknownSources.isEmpty }

  /// The variable called `name`, if it is set.
  public subscript(name: String) -> EffectiveVariable? {
    EffectiveVariable(settings.filter { $0.variable.name.value == name })
  }

  /// All variables, each once, in the order in which they are first set.
  public var variables: [EffectiveVariable] {
    var names: [String] = []
    let settings = settings.reduce(into: [String: [EnvironmentSetting]]()) { settings, setting in
      let name = setting.variable.name.value
      if settings[name] == nil { names.append(name) }
      settings[name, default: []].append(setting)
    }
    return names.compactMap { settings[$0].flatMap(EffectiveVariable.init) }
  }
}

extension EffectiveVariable {
  /// The variable that `settings`, the weakest first, are of; `nil` if there are none.
  fileprivate init?(_ settings: [EnvironmentSetting]) {
    guard let winner = settings.last else { return nil }
    name = winner.variable.name.value
    self.winner = winner
    overridden = settings.dropLast().reversed()
  }
}

extension EffectiveEnvironment {
  /// The processes that `files` describe: stages of Dockerfiles, services, containers, and by themselves
  /// files of variables and ConfigMaps that none of these takes variables from.
  public static func all(in files: [BoundFile]) -> [EffectiveEnvironment] {
    let index = EnvironmentIndex(files)
    let all = files.flatMap { file in file.processes.map { index.resolve($0, of: file) } }
    let taken = Set(
      all.flatMap(\.settings).filter { $0.source == .reference }.map(\.variable.range)
    )
    return all.filter { environment in
      switch environment.process.kind {
      case .file, .configMap: !environment.process.variables.contains { taken.contains($0.range) }
      default: true
      }
    }
  }
}

extension BoundFile {
  /// The processes that the file describes, whatever variables they have.
  var processes: [ProcessEnvironment] {
    guard template == nil else { return [] }
    return ProcessEnvironment.processes(in: stream)
  }
}
