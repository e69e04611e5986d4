import AuthModel
import Diagnostics
import Linting
import Reporting
import Rules
import YAML

/// The way of a file through authcfg, and the only place where work is done side by side.
struct Pipeline: Sendable {
  var options: BindingOptions
  /// The namespace of the release, if the person said so.
  var namespace: String?
  let limits: Limits
  /// Whether comments that silence rules count.
  var obeysSuppressions = true
  /// Whether secrets are compared with the hashes that ought to be made of them.
  var verifiesHashes = true
  /// Whether files of folders are parsed even if no word of a configuration stands in them.
  var parsesEverything = false
  /// The findings that are known.
  var baseline: BaselineFile?
  /// Who is told how far the work is.
  var progress: Progress?
  /// The part of the files that is reported on; all if there is none.
  var shard: Shard?
  /// What the values of a release are, whatever they look like.
  var layerKind: ConfigurationKind?
  /// What else is known of the files as a whole.
  var facts = Project.Facts()
  /// What a person makes of rules.
  var levels = RuleLevels()
  /// The files that are looked at together; none if those are all.
  var parts: [Part] = []

  /// A file of the run, with the part it plays in it.
  struct Source: Sendable {
    let input: InputFile
    var file: SourceFile
    /// Whether it is known not to concern authentication, and its bytes were let go.
    var isLeftOut = false
  }

  /// Files as they were understood, and what there is to say about them.
  struct Linted: Sendable {
    let files: [BoundFile]
    private(set) var report: LintReport
    let verdicts: HashVerdicts
    /// How the findings compare with the baseline, if there is one.
    private(set) var comparison: BaselineComparison?
    /// What could not be merged, a sentence each.
    var failures: [String] = []

    /// Leaves out of the report what is no concern of `shard`, and what `baseline` knows.
    mutating func reduce(to shard: Shard?, _ baseline: BaselineFile?, _ sources: [Source]) {
      if let shard { report = report.restricted { shard.has($0.path, in: .current) } }
      comparison = baseline?.compare(report, sources)
      report = comparison?.report ?? report
    }
  }

  /// What became of files that are bound together.
  private struct Outcome: Sendable {
    var files: [BoundFile]
    var diagnostics: [Diagnostic]
  }

  /// Reads `inputs`; files that cannot be read are named among the failures.
  func read(_ inputs: [InputFile]) async -> (sources: [Source], failures: [String]) {
    progress?.expect(inputs.count)
    // A few files are read before another thread would have started.
    let results = await inOrder(inputs.indices, ifMoreThan: 8) { index in
      defer { progress?.step() }
      return Result<Source, any Error> { try read(inputs[index], SourceFile.ID(index)) }
    }
    var sources: [Source] = []
    var failures: [String] = []
    for result in results {
      switch result {
      case .success(let source): sources.append(source)
      case .failure(let error): failures.append("\(error)")
      }
    }
    return (sources, failures)
  }

  private func read(_ input: InputFile, _ id: SourceFile.ID) throws -> Source {
    let file = try input.read(id, limit: limits.fileSize)
    let isWanted =
      input.role != .found || parsesEverything || options.kind != nil
      || file.size > limits.fileSize || mayConcernAuthentication(file)
    guard !isWanted else { return Source(input: input, file: file) }
    let empty = SourceFile(id: id, path: file.path, bytes: [])
    return Source(input: input, file: empty, isLeftOut: true)
  }

  /// Parses, binds and lints `sources`; the result does not depend on which is done first.
  ///
  /// Layers are bound as one release, all others by themselves. What `verdicts` know of secrets and
  /// their hashes is not found out again.
  func lint(
    _ sources: [Source],
    knowing verdicts: HashVerdicts = HashVerdicts()
  ) async throws(LayerFailure) -> Linted {
    guard parts.isEmpty else { return await lintParts(sources, knowing: verdicts) }
    let layers = sources.filter(\.input.isLayer)
    let release = layers.isEmpty ? nil : try bindLayers(layers)
    let others = sources.filter { !$0.input.isLayer && !$0.isLeftOut }
    let rest = resolve(await inOrder(others) { bind($0) })
    let units = [release?.files].compactMap(\.self) + rest.map { [$0] }
    progress?.expect(units.count)
    // What is not reported on need not be judged by itself.
    let all = await inOrder(units) { files in
      defer { progress?.step() }
      let isReported = files.contains { shard?.has($0.source.path, in: .current) != false }
      return isReported ? lint(files) : Outcome(files: files, diagnostics: [])
    }
    let settings = Set(sources.filter { $0.input.role == .setting }.map(\.file.id))
    let project = await verified(
      Project(
        files: all.flatMap(\.files),
        namespace: namespace,
        facts: facts,
        verdicts: verdicts
      )
    )
    let report = report(
      of: project,
      all.flatMap(\.diagnostics),
      settings: settings,
      leftOut: sources.filter(\.isLeftOut)
    )
    var linted = Linted(
      files: project.files,
      report: report,
      verdicts: project.verdicts,
      comparison: nil
    )
    linted.reduce(to: shard, baseline, sources)
    return linted
  }

  /// `project` with verdicts on all secrets and hashes in it.
  private func verified(_ project: Project) async -> Project {
    guard verifiesHashes else { return project }
    var project = project
    while true {
      var verdicts = project.verdicts
      let pairs = verdicts.pending(in: project)
      for (pair, verdict) in zip(pairs, await inOrder(pairs) { $0.verify() }) {
        verdicts.add(verdict, on: pair)
      }
      project = Project(
        files: project.files,
        namespace: namespace,
        facts: facts,
        verdicts: verdicts
      )
      if pairs.isEmpty { return project }
    }
  }

  /// Does `work` on all `items` side by side; the results come in the order of the items.
  ///
  /// Many items share a task, for one of them costs more than a file that is passed over. Up to `few` items
  /// are worth none, and are done on this thread.
  func inOrder<Item: Sendable, Result: Sendable>(
    _ items: some Collection<Item>,
    ifMoreThan few: Int = 1,
    _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    let items = Array(items)
    guard items.count > few else { return items.map(work) }
    let size = items.count / 256 + 1
    return await withTaskGroup { group in
      for start in stride(from: 0, to: items.count, by: size) {
        let batch = items[start..<min(start + size, items.count)]
        group.addTask { (start, batch.map(work)) }
      }
      var batches: [Int: [Result]] = [:]
      for await (start, results) in group { batches[start] = results }
      return stride(from: 0, to: items.count, by: size).flatMap { batches[$0] ?? [] }
    }
  }

  /// Parses and binds one file by itself, as `kind` if it is said to be of one.
  func bind(_ source: Source, as kind: ConfigurationKind? = nil) -> BoundFile {
    var options = options
    options.kind = kind ?? options.kind
    options.isNamed = source.input.role != .found
    if source.input.role == .registration { options.kind = .identityProvider }
    return AuthModel.bind(AuthModel.read(byName: source.file, limits: limits), options: options)
  }

  /// Lints `files`, which are bound together.
  private func lint(_ files: [BoundFile]) -> Outcome {
    let diagnostics = Linting.lint(Project(files: files), catalog: .standard, scope: .file)
    return Outcome(files: files, diagnostics: diagnostics)
  }

  /// Lints `project` as a whole, beside what was found in its parts.
  private func report(
    of project: Project,
    _ found: [Diagnostic],
    settings: Set<SourceFile.ID>,
    leftOut: [Source]
  ) -> LintReport {
    let together = Linting.lint(project, catalog: .standard, scope: .project)
    // What several files share may be found with each of them.
    let unique: [Diagnostic] = (found + together).sorted().reduce(into: []) { unique, next in
      if unique.last != next { unique.append(next) }
    }
    let all = levels.apply(to: unique, catalog: .standard)
    let (standing, suppressed) =
      obeysSuppressions
      ? applySuppressions(in: project, to: all, catalog: .standard, levels: levels) : (all, [])
    let paths = RepositoryPaths(in: .current)
    let bound = project.files.map { file in
      LintReport.File(
        source: file.source,
        kinds: file.kinds.map(\.rawValue),
        isArgument: settings.contains(file.source.id),
        repositoryPath: { [path = file.source.path] in paths.path(of: path) },
        redaction: { file.redaction() }
      )
    }
    let others = leftOut.map { source in
      LintReport.File(source: source.file, kinds: []) { Redaction(concealed: [], unread: nil) }
    }
    return LintReport(
      files: (bound + others).sorted { $0.source.id < $1.source.id },
      diagnostics: standing.map { settings.contains($0.range.file) ? $0.withoutFix : $0 },
      suppressed: suppressed
    )
  }
}

extension Diagnostic {
  /// The same, of a place that no edit can change.
  fileprivate var withoutFix: Diagnostic {
    var diagnostic = self
    diagnostic.fix = nil
    return diagnostic
  }
}
