import Diagnostics
import HelmValues
import YAML

/// The files of a run as processes refer to them.
struct EnvironmentIndex {
  private let files: [String: BoundFile]
  private let objects: [String: [EnvironmentObject]]

  init(_ files: [BoundFile]) {
    self.files = Dictionary(
      files.map { (FilePathText.normalized($0.source.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    objects = Dictionary(grouping: files.flatMap(Self.objects), by: \.name)
  }

  /// The Secrets in all files.
  var secrets: [EnvironmentObject] {
    objects.values.joined().filter { $0.target == .secret }
  }

  /// The ConfigMaps and Secrets in `file`.
  static func objects(in file: BoundFile) -> [EnvironmentObject] {
    guard file.format == .yaml, file.template == nil else { return [] }
    let roots = file.stream.documents.compactMap(\.root).map { Value($0) }
    return roots.filter { $0.isMapping && $0.value(of: "apiVersion") != nil }
      .flatMap { EnvironmentObject.all(in: $0) }
  }

  /// All that sets variables for `process`, which stands in `file`.
  func resolve(_ process: ProcessEnvironment, of file: BoundFile) -> EffectiveEnvironment {
    var settings: [EnvironmentSetting] = []
    var unknown: [Located<String>] = []
    var packages = process.stage?.packages
    if let build = process.service?.build {
      if let stage = stage(build, besides: file) {
        packages = stage.stage?.packages
        settings += stage.allVariables.map {
          EnvironmentSetting(variable: $0, source: .image, reference: build.range)
        }
      } else {
        unknown.append(Located(build.path, at: build.range))
      }
    }
    for reference in process.references {
      guard let variables = variables(reference, of: process, besides: file) else {
        unknown.append(reference.name)
        continue
      }
      settings += variables.map { $0.prefixed(with: reference.prefix) }.map {
        EnvironmentSetting(
          variable: $0,
          source: .reference,
          reference: reference.name.range,
          isInSecret: reference.target == .secret
        )
      }
    }
    settings += process.inherited.map {
      EnvironmentSetting(variable: $0, source: .image, reference: process.stage?.base.range)
    }
    settings += process.variables.map {
      EnvironmentSetting(
        variable: resolved($0, of: process),
        source: .own,
        reference: nil,
        isInSecret: $0.reference?.target == .secret
      )
    }
    return EffectiveEnvironment(process, settings, unknownSources: unknown, packages: packages)
  }

  /// The stage that `build` makes an image of, if its Dockerfile is among the files.
  private func stage(_ build: ComposeBuild, besides file: BoundFile) -> ProcessEnvironment? {
    guard !build.isInline, let dockerfile = self.file(at: build.path, besides: file) else {
      return nil
    }
    let stages = dockerfile.processes
    guard let target = build.target?.value.lowercased() else { return stages.last }
    return stages.last { $0.owner?.value.lowercased() == target }
  }

  /// The variables that `reference` brings; `nil` if it is not among the files.
  private func variables(
    _ reference: EnvironmentReference,
    of process: ProcessEnvironment,
    besides file: BoundFile
  ) -> [EnvironmentVariable]? {
    switch reference.target {
    case .file(let isRaw):
      guard let other = self.file(at: reference.name.value, besides: file) else { return nil }
      guard isRaw || other.format != .environmentFile else {
        return other.processes.flatMap(\.variables)
      }
      let stream = EnvironmentFile.read(other.source, as: isRaw ? .docker : .compose)
      return ProcessEnvironment.processes(in: stream, as: .environmentFile).flatMap(\.variables)
        .map { $0.placed(at: isRaw ? nil : .file) }
    case .configMap, .secret:
      return object(reference.target, reference.name.value, for: process)?.variables
    }
  }

  /// `variable` with the value of the key that it refers to, if that is among the files.
  private func resolved(
    _ variable: EnvironmentVariable,
    of process: ProcessEnvironment
  ) -> EnvironmentVariable {
    guard let reference = variable.reference, let name = reference.name, let key = reference.key
    else {
      return variable
    }
    let target: EnvironmentReference.Target? =
      switch reference.target {
      case .secret: .secret
      case .configMap: .configMap
      case .field, .resource: nil
      }
    let object = target.flatMap { self.object($0, name.value, for: process) }
    let value = object?.variables.last { $0.name.value == key.value }
    return value.map { variable.taking(valueOf: $0) } ?? variable
  }

  /// The only object that a container may mean: one in a namespace that is the same for certain before
  /// others, and one in the file of the container before those of other environments.
  private func object(
    _ target: EnvironmentReference.Target,
    _ name: String,
    for process: ProcessEnvironment
  ) -> EnvironmentObject? {
    let namespace = process.namespace?.value
    let reachable = (objects[name] ?? []).filter {
      $0.target == target && $0.isReachable(from: namespace)
    }
    let exact = reachable.filter { $0.namespace == namespace }
    let beside = exact.filter { $0.file == process.range.file }
    return [beside, exact, reachable].first { $0.count == 1 }?.first
  }

  private func file(at path: String, besides file: BoundFile) -> BoundFile? {
    guard !path.utf8.contains(UInt8(ascii: "$")) else { return nil }
    return files[FilePathText.joined(path, besides: file.source.path)]
  }
}
