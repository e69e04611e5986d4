import Diagnostics
import Linting
import Projects

extension RuleLevels {
  /// What `project` makes of rules in `inputs`, whose place is their number.
  init(_ project: LoadedProject?, _ inputs: [InputFile], in context: ProcessContext) {
    self.init()
    guard let settings = project?.settings, let project else { return }
    general = settings.rules?.values ?? [:]
    for override in settings.overrides {
      guard let paths = override.paths, let levels = override.rules?.values else { continue }
      let folder = project.folder(of: paths.range)
      let patterns = PathPatterns(paths.value.map(\.value))
      for (index, input) in inputs.enumerated() {
        guard let location = input.place(in: context) else { continue }
        guard let path = folder.pathInside(location), patterns.match(path) else { continue }
        byFile[SourceFile.ID(index), default: [:]].merge(levels) { $1 }
      }
    }
  }
}
