import Diagnostics
import HelmValues

/// The files of a run as processes refer to them.
struct EnvironmentIndex {
  private let files: [String: BoundFile]

  init(_ files: [BoundFile]) {
    self.files = Dictionary(
      files.map { (FilePathText.normalized($0.source.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// All that sets variables for `process`, which stands in `file`.
  func resolve(_ process: ProcessEnvironment, of file: BoundFile) -> EffectiveEnvironment {
    var settings: [EnvironmentSetting] = []
    var unknown: [Located<String>] = []
    if let build = process.service?.build {
      if let stage = stage(build, besides: file) {
        settings += stage.allVariables.map {
          EnvironmentSetting(variable: $0, source: .image, reference: build.range)
        }
      } else {
        unknown.append(Located(build.path, at: build.range))
      }
    }
    for reference in process.references {
      guard let variables = variables(reference, besides: file) else {
        unknown.append(reference.name)
        continue
      }
      settings += variables.map {
        EnvironmentSetting(variable: $0, source: .reference, reference: reference.name.range)
      }
    }
    settings += process.inherited.map {
      EnvironmentSetting(variable: $0, source: .image, reference: process.stage?.base.range)
    }
    settings += process.variables.map {
      EnvironmentSetting(variable: $0, source: .own, reference: nil)
    }
    return EffectiveEnvironment(process, settings, unknownSources: unknown)
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
    besides file: BoundFile
  ) -> [EnvironmentVariable]? {
    switch reference.target {
    case .file:
      return self.file(at: reference.name.value, besides: file)?.processes.flatMap(\.variables)
    case .configMap, .secret:
      return nil
    }
  }

  private func file(at path: String, besides file: BoundFile) -> BoundFile? {
    guard !path.utf8.contains(UInt8(ascii: "$")) else { return nil }
    return files[FilePathText.joined(path, besides: file.source.path)]
  }
}
