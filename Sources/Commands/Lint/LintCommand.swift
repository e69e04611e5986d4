import ArgumentParser
import AuthModel
import Diagnostics
import Linting
import Projects
import Reporting

/// `authcfg lint`: says what is wrong with files.
struct LintCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find authentication mistakes in values files, Secrets and provider exports.",
    discussion: """
      Folders are searched for .yaml, .yml, .json and .env files and Dockerfiles that git does not \
      ignore. Files without authentication settings are counted and left alone.

      What -f and --set give is merged as Helm merges it and looked at as one release; every other \
      file is looked at by itself, and checked against the others: Secrets and provider exports \
      against the values that need them.

      --fix changes only what a fix is about: all other bytes stay, and a file in which anything \
      else would change is left as it is. Of standard input, the fixed text goes to standard output \
      and the findings to standard error.

      Exit status: 0 clean, 1 findings at or above the fail level that are left, or something that \
      --diff shows, 2 wrong usage, or a file that cannot be read or fixed, 3 nothing to look at.
      """
  )

  @Argument(
    help: """
      Files and folders, or '-' for standard input; if none is given, the targets of the project file, or \
      else this folder.
      """
  )
  var paths: [String] = []

  @OptionGroup
  var list: FileListOptions

  @OptionGroup
  var layers: LayerOptions

  @OptionGroup
  var reports: ReportOptions

  @OptionGroup
  var projectOptions: ProjectOptions

  @Option(
    help: """
      The least severity that fails: error, warning, note or none. (default: that of the project file, or \
      warning)
      """
  )
  var failLevel: FailLevel?

  @Option(help: "What the files are, whatever they look like.")
  var kind: ConfigurationKind?

  @Option(help: "The version of the chart that values are for; the newest known by default.")
  var chartVersion: ChartVersion?

  @Option(name: .shortAndLong, help: "The namespace that the release is installed into.")
  var namespace: String?

  @Option(help: "What standard input is called in reports.")
  var stdinFilename: String?

  @Option(help: "When to colour: auto, always or never.")
  var color = ColorOption.auto

  @Flag(help: "Report what comments silence as well.")
  var noIgnores = false

  @Flag(help: "Want a reason in every comment that silences a rule.")
  var requireReason = false

  @Flag(help: "Do not compare secrets with their hashes, which takes a part of a second for each.")
  var noVerifyHashes = false

  @Flag(help: "Parse every file of a folder, even if no word in it is one of a configuration.")
  var noPrefilter = false

  @Option(
    help: """
      Report on a part of the files only, as in 2/4; the others are read, and checked against. Which file \
      belongs to which part does not depend on the others.
      """
  )
  var shard: Shard?

  @OptionGroup(title: "Fixes")
  var fixes: FixOptions

  @OptionGroup(title: "Baseline")
  var baseline: BaselineOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let context = ProcessContext.current
    let project = try projectOptions.load(in: context)
    var finder = InputFinder(standardInputName: stdinFilename)
    finder.add(layers)
    let named = try paths + list.paths(in: context)
    let isAll = paths.isEmpty && list.filesFrom == nil && layers.isEmpty
    let isFolder = isAll && project?.targets.isEmpty != false
    for path in isFolder ? ["."] : named { await finder.add(path) }
    let plan = await plan(finder.files, in: project, isAll: isAll && !isFolder)
    let options = BindingOptions(
      kind: kind,
      chartVersion: chartVersion,
      helmVersion: layers.helmVersion
    )
    let known = try baseline.read(in: context)
    var pipeline = Pipeline(
      options: options,
      namespace: namespace,
      limits: limits.limits,
      obeysSuppressions: !noIgnores,
      verifiesHashes: !noVerifyHashes,
      parsesEverything: noPrefilter,
      baseline: known
    )
    pipeline.parts = plan.parts
    pipeline.shard = shard
    let progress = Progress(in: context)
    pipeline.progress = progress
    pipeline.levels = RuleLevels(project, plan.inputs, in: context)
    pipeline.facts.requiresReason =
      requireReason || project?.settings.requiresReason?.value == true
    let (sources, unread) = await pipeline.read(plan.inputs)
    progress.end()
    let failures = finder.failures + plan.failures + unread
    for message in finder.remarks + plan.remarks + pipeline.remarks(on: sources) + failures {
      context.say(message)
    }
    // Of a release with a layer missing nobody can say what is wrong.
    if !layers.isEmpty, !failures.isEmpty { throw ExitStatus.trouble.asError }
    guard !plan.inputs.isEmpty || !failures.isEmpty || plan.skipsFiles else {
      context.say("no input: no .yaml, .yml, .json or .env file and no Dockerfile found")
      throw ExitStatus.noInput.asError
    }
    let status = try await judge(sources, pipeline, in: project)
    if !failures.isEmpty || status == .trouble { throw ExitStatus.trouble.asError }
    if status != .clean { throw status.asError }
  }

  /// Lints `sources`, fixes what is to be fixed, and reports.
  ///
  /// The optimizer of Swift 6.3 crashes if this is one function with `run`.
  @inline(never)
  private func judge(
    _ sources: [Pipeline.Source],
    _ pipeline: Pipeline,
    in project: LoadedProject?
  ) async throws -> ExitStatus {
    var run = try await FixRun(sources, pipeline, allowing: fixes.allowed)
    pipeline.progress?.end()
    let fails = fixes.diff ? showDifference(run) : try await finish(&run, in: project)
    try settle(run, with: pipeline.baseline)
    return run.failures.isEmpty ? fails ? .findings : .clean : .trouble
  }

  /// Prunes the baseline, or says that it could be.
  @inline(never)
  private func settle(_ run: FixRun, with known: BaselineFile?) throws {
    guard let known, let comparison = run.comparison else { return }
    if baseline.prunes {
      try known.write(comparison.pruned)
    } else if let remark = known.remark(on: comparison) {
      ProcessContext.current.say(remark)
    }
  }

  /// Shows what would be fixed.
  ///
  /// - Returns: Whether the command fails because of it.
  private func showDifference(_ run: FixRun) -> Bool {
    let context = ProcessContext.current
    for failure in run.failures + run.remarks { context.say(failure) }
    let difference = run.difference
    context.output(difference)
    context.say(run.report.summary.forecast)
    return !difference.isEmpty
  }

  /// Writes what was fixed, and reports what is left.
  ///
  /// - Returns: Whether the command fails because of it.
  @inline(never)
  private func finish(_ run: inout FixRun, in project: LoadedProject?) async throws -> Bool {
    let context = ProcessContext.current
    if fixes.fix { await run.write() }
    for failure in run.failures + run.remarks { context.say(failure) }
    let report = try baseline.writing(run.report, of: run.sources, in: context)
    let destinations = try reports.destinations(
      in: context,
      usually: project?.settings.format?.value ?? .full
    )
    let isColored = color.isColored(in: context)
    for destination in destinations {
      let text = try destination.format.text(
        of: report,
        in: context,
        isColored,
        category: reports.category
      )
      if let path = destination.path {
        try FileSystem.write(Array(text.utf8), to: context.resolve(path))
      } else if fixes.fix, run.standardInput != nil {
        context.errorOutput(Array(text.utf8))
      } else {
        context.write(text)
      }
    }
    if fixes.fix, let fixedText = run.standardInput { context.output(fixedText) }
    if destinations.allSatisfy({ $0.path != nil || $0.format.isForPeople }) {
      context.say(report.summary.line)
    }
    let failLevel = failLevel ?? project?.settings.failLevel?.value ?? .warning
    return failLevel.fails(report) || fixes.exitNonZeroOnFix && report.summary.fixed > 0
  }

  /// What is read and looked at together; `isAll` says whether that is all that the project has.
  private func plan(
    _ files: [InputFile],
    in project: LoadedProject?,
    isAll: Bool
  ) async -> LintPlan {
    var plan = LintPlan(files, in: .current)
    guard let project else { return plan }
    plan.leaveOutIgnored(by: project)
    let names = projectOptions.targets
    let targets = project.targets.filter { names.isEmpty || names.contains($0.name.value) }
    if layers.isEmpty, !targets.isEmpty {
      await plan.add(targets, of: project, isAll ? .all : .asked)
    }
    return plan
  }

  func validate() throws {
    if let namespace, !KubernetesName.isLabel(namespace) {
      throw ValidationError("--namespace takes \(KubernetesName.labelForm)")
    }
    if fixes.diff, let format = reports.formats.first(where: { !$0.isForPeople }) {
      throw ValidationError("--diff shows no findings; leave out --format \(format.rawValue)")
    }
    guard !fixes.diff || baseline.newPath == nil && !baseline.prunes else {
      throw ValidationError("--diff writes nothing; leave out the option that writes a baseline")
    }
    if list.filesFrom == "-", paths.contains("-") || layers.values.contains("-") {
      throw ValidationError("'-' can be given once only")
    }
    _ = try reports.destinations(in: .current)
  }
}
