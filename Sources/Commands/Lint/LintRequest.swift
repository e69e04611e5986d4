import AuthModel
import Diagnostics
import HelmValues
import Linting
import Projects
import YAML

/// What one run of `authcfg lint` is asked to do; what nobody says is as it is here.
struct LintRequest {
  /// Files and folders, or `-` for standard input.
  var paths: [String]
  /// A file with more of them.
  var list: FileList?
  /// The layers of one release.
  var layers = Layers()
  /// The generation of Helm that merges layers.
  var helmVersion: HelmVersion?
  /// The project that the files belong to.
  var projectRequest = ProjectRequest()
  /// What the files are, whatever they look like.
  var kind: ConfigurationKind?
  /// The version of the chart that values are for.
  var chartVersion: ChartVersion?
  /// The namespace that the release is installed into.
  var namespace: String?
  /// What standard input is called in reports.
  var standardInputName: String?
  /// The part of the files that is reported on.
  var shard: Shard?
  /// How much one file may ask for.
  var limits = Limits.standard
  /// Whether comments silence what they are about.
  var obeysSuppressions = true
  /// Whether every such comment needs a reason, even if the project file asks for none.
  var requiresReason = false
  /// Whether secrets are compared with their hashes.
  var verifiesHashes = true
  /// Whether files are parsed in which no word is one of a configuration.
  var parsesEverything = false
  /// What becomes of fixes.
  var fixes = FixRequest()
  /// What is known already.
  var baseline = BaselineRequest()
  /// The least severity that fails; the project file says it otherwise.
  var failLevel: FailLevel?
  /// How findings are written.
  var reports = ReportRequest()
  /// When reports are coloured.
  var color = ColorOption.auto

  /// Lints, fixes what is to be fixed, and reports.
  ///
  /// - Throws: The `ExitStatus` as an error if it is another than that all is clean; what cannot be taken
  ///   at all otherwise.
  func run() async throws {
    let context = ProcessContext.current
    let project = try projectRequest.load(in: context)
    var finder = InputFinder(standardInputName: standardInputName)
    finder.add(layers)
    let named = try paths + (list?.paths(in: context) ?? [])
    let isAll = paths.isEmpty && list == nil && layers.isEmpty
    let isFolder = isAll && project?.targets.isEmpty != false
    for path in isFolder ? ["."] : named { await finder.add(path) }
    let plan = await plan(finder.files, in: project, isAll: isAll && !isFolder)
    let options = BindingOptions(
      kind: kind,
      chartVersion: chartVersion,
      helmVersion: helmVersion
    )
    let known = try baseline.read(in: context)
    var pipeline = Pipeline(
      options: options,
      namespace: namespace,
      limits: limits,
      obeysSuppressions: obeysSuppressions,
      verifiesHashes: verifiesHashes,
      parsesEverything: parsesEverything,
      baseline: known
    )
    pipeline.parts = plan.parts
    pipeline.shard = shard
    let progress = Progress(in: context)
    pipeline.progress = progress
    pipeline.levels = RuleLevels(project, plan.inputs, in: context)
    pipeline.facts.requiresReason =
      requiresReason || project?.settings.requiresReason?.value == true
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

  /// What is read and looked at together; `isAll` says whether that is all that the project has.
  private func plan(
    _ files: [InputFile],
    in project: LoadedProject?,
    isAll: Bool
  ) async -> LintPlan {
    var plan = LintPlan(files, in: .current)
    guard let project else { return plan }
    plan.leaveOutIgnored(by: project)
    let names = projectRequest.targets
    let targets = project.targets.filter { names.isEmpty || names.contains($0.name.value) }
    if layers.isEmpty, !targets.isEmpty {
      await plan.add(targets, of: project, isAll ? .all : .asked)
    }
    return plan
  }
}
