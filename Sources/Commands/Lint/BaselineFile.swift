import Diagnostics
import Reporting
import SystemPackage

/// The file of a baseline.
struct BaselineFile: Sendable {
  private let location: FilePath
  private let path: String
  private let baseline: Baseline?

  /// The file at `path`, which need not be there yet.
  init(at path: String, in context: ProcessContext) {
    self.path = path
    location = context.resolve(path).lexicallyNormalized()
    baseline = nil
  }

  /// Reads the file at `path`.
  init(reading path: String, in context: ProcessContext) throws {
    self.path = path
    location = context.resolve(path).lexicallyNormalized()
    let bytes = try FileSystem.read(location)
    guard let baseline = JSON.decode(Baseline.self, from: bytes) else {
      throw BaselineFailure("cannot read '\(path)': not a baseline; --write-baseline makes one")
    }
    guard baseline.version == Baseline.currentVersion else {
      throw BaselineFailure(
        "cannot read '\(path)': version \(baseline.version) of the format is not known to this authcfg"
      )
    }
    self.baseline = baseline
  }

  /// Leaves out of `report` what the baseline knows.
  func compare(_ report: LintReport, _ sources: [Pipeline.Source]) -> BaselineComparison? {
    baseline.map { compare(report, with: $0, sources) }
  }

  /// Leaves out of `report` what `baseline` knows.
  func compare(
    _ report: LintReport,
    with baseline: Baseline,
    _ sources: [Pipeline.Source]
  ) -> BaselineComparison {
    let folder = location.removingLastComponent()
    return BaselineComparison(report, with: baseline, path: paths(of: sources)) { path in
      FileSystem.isDirectory(folder.pushing(FilePath(text: path))) == nil
    }
  }

  /// What there is to say of a baseline of which findings are gone.
  func remark(on comparison: BaselineComparison) -> String? {
    let count = comparison.staleCount
    guard count > 0 else { return nil }
    let what = count == 1 ? "1 finding in it is" : "\(count) findings in it are"
    return "baseline '\(path)': \(what) no longer there; --prune-baseline removes them"
  }

  /// Puts `baseline` in the place of the file.
  func write(_ baseline: Baseline) throws {
    try FileSystem.write(Array(JSON.encode(baseline).utf8), to: location)
  }

  /// The paths of files, relative to the folder of the baseline; standard input counts as the file that
  /// it is called like, and arguments are no files.
  func paths(of sources: [Pipeline.Source]) -> (SourceFile.ID) -> String? {
    let folder = location.removingLastComponent()
    let context = ProcessContext.current
    var paths: [SourceFile.ID: String] = [:]
    for source in sources where source.input.role != .setting {
      let location = source.input.location ?? context.resolve(source.input.path)
      paths[source.file.id] = folder.relativePath(to: location.lexicallyNormalized())
    }
    return { [paths] in paths[$0] }
  }
}

/// Why a file is no baseline.
struct BaselineFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
