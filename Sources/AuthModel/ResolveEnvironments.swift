import Diagnostics
import HelmValues
import YAML

/// Gives the services of Amundsen in `files` what all of the files set for them together.
///
/// A Deployment takes variables from ConfigMaps and Secrets, a service of Compose from files and from the
/// Dockerfile that it builds: with them it is known what is missing. What a process takes over as a
/// whole is no process of its own any longer.
///
/// - Parameter files: The files of one run.
/// - Returns: The same files in the same order.
public func resolve(_ files: [BoundFile]) -> [BoundFile] {
  guard files.contains(where: \.mayConcernAmundsen) else { return files }
  let run = EnvironmentRun(files)
  var installations = GivenAmundsenSecrets(run.secrets)
  return files.map { file in
    let processes = run.processes(of: file)
    let resolved =
      processes.isEmpty && !file.describesAmundsen ? file : file.with(processes)
    return installations.complete(resolved)
  }
}

/// One of Amundsen's services, and where it is described.
private struct ResolvedProcess {
  let environment: EffectiveEnvironment
  let amundsen: AmundsenProcess
}

/// The processes of all files of a run.
private struct EnvironmentRun {
  private var processes: [SourceFile.ID: [ResolvedProcess]] = [:]
  private let taken: Set<SourceRange>
  /// The Secrets that containers may take variables from.
  let secrets: [EnvironmentObject]

  init(_ files: [BoundFile]) {
    let index = EnvironmentIndex(files)
    secrets = index.secrets
    let all = files.map { file in
      (file, file.processes.map { index.resolve($0, of: file) })
    }
    let patches = Patches(files, all.flatMap(\.1).map(\.process))
    for (file, environments) in all {
      processes[file.source.id] = environments.compactMap { environment in
        AmundsenProcess(
          environment,
          mayBePatched: patches.mayChange(environment.process)
        ).map { ResolvedProcess(environment: environment, amundsen: $0) }
      }
    }
    let settings = processes.values.joined().flatMap(\.environment.settings)
    taken = Set(settings.filter { $0.source == .reference }.map(\.variable.range))
  }

  /// The services in `file`, but for what others take over.
  func processes(of file: BoundFile) -> [ResolvedProcess] {
    (processes[file.source.id] ?? []).filter { process in
      let own = process.environment.process
      guard own.kind == .file || own.kind == .configMap else { return true }
      return !own.variables.contains { taken.contains($0.range) }
    }
  }
}

/// What may change services and containers beside the place that describes them.
private struct Patches {
  private let isCustomized: Bool
  private var partial: Set<String> = []

  /// Kustomize changes containers by patches, in which no image need be, and Compose merges services of
  /// the same name.
  init(_ files: [BoundFile], _ processes: [ProcessEnvironment]) {
    isCustomized = files.contains(where: \.isKustomization)
    var services: [String: SourceFile.ID] = [:]
    for process in processes {
      guard let name = process.owner?.value else { continue }
      switch process.kind {
      case .container where process.image == nil: partial.insert("container \(name)")
      case .composeService:
        let file = process.range.file
        if let first = services[name], first != file { partial.insert("service \(name)") }
        services[name] = file
      default: continue
      }
    }
  }

  func mayChange(_ process: ProcessEnvironment) -> Bool {
    let name = process.owner?.value ?? ""
    return switch process.kind {
    case .container: isCustomized || partial.contains("container \(name)")
    case .composeService: partial.contains("service \(name)")
    default: false
    }
  }
}

extension BoundFile {
  /// Whether services of Amundsen, or parts of them, are in it.
  fileprivate var describesAmundsen: Bool {
    configurations.contains { configuration in
      if case .environment = configuration.content {
        !configuration.amundsenProcesses.isEmpty
      } else {
        false
      }
    }
  }

  /// Whether such services may get something from it.
  fileprivate var mayConcernAmundsen: Bool {
    describesAmundsen
      || configurations.flatMap(\.secrets).flatMap(\.items).contains { item in
        item.key.value.hasPrefix("FLASK_OIDC_")
      }
  }

  /// The same file with `processes` in the place of those that are known from it alone.
  fileprivate func with(_ processes: [ResolvedProcess]) -> BoundFile {
    var rest = processes
    var resolved = configurations.map { configuration -> Configuration in
      guard case .environment = configuration.content else { return configuration }
      let isOwn = { (process: ResolvedProcess) in configuration.holds(process.amundsen.range) }
      let own = rest.filter(isOwn)
      rest.removeAll(where: isOwn)
      return Configuration(configuration, amundsenProcesses: own.map(\.amundsen))
    }
    for document in stream.documents {
      let own = rest.filter { document.range.contains($0.amundsen.range) }
      guard !own.isEmpty, let configuration = bind(processesOf: document) else { continue }
      resolved.append(
        Configuration(
          configuration,
          amundsenProcesses: own.map(\.amundsen),
          environments: own.map(\.environment.process)
        )
      )
    }
    return BoundFile(self, configurations: resolved)
  }
}

extension Configuration {
  fileprivate func holds(_ range: SourceRange) -> Bool {
    documents.contains { $0.range.contains(range) }
  }
}
