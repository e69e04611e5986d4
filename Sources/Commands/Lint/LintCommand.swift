import ArgumentParser
import AuthModel
import Diagnostics
import Linting
import Reporting

/// `authcfg lint`: says what is wrong with files.
struct LintCommand: AsyncParsableCommand {
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

  @Argument(help: "Files and folders, or '-' for standard input; this folder if none is given.")
  var paths: [String] = []

  @OptionGroup
  var list: FileListOptions

  @OptionGroup
  var layers: LayerOptions

  @OptionGroup
  var reports: ReportOptions

  @Option(help: "The least severity that fails: error, warning, note or none.")
  var failLevel = FailLevel.warning

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

  @Flag(help: "Do not compare secrets with their hashes, which takes a part of a second for each.")
  var noVerifyHashes = false

  @Flag(help: "Parse every file of a folder, even if no word in it is one of a configuration.")
  var noPrefilter = false

  @OptionGroup(title: "Fixes")
  var fixes: FixOptions

  @OptionGroup(title: "Baseline")
  var baseline: BaselineOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let context = ProcessContext.current
    var finder = InputFinder(standardInputName: stdinFilename)
    finder.add(layers)
    let named = try paths + list.paths(in: context)
    let isFolder = paths.isEmpty && list.filesFrom == nil && layers.isEmpty
    for path in isFolder ? ["."] : named { await finder.add(path) }
    let options = BindingOptions(
      kind: kind,
      chartVersion: chartVersion,
      helmVersion: layers.helmVersion
    )
    let known = try baseline.read(in: context)
    let pipeline = Pipeline(
      options: options,
      namespace: namespace,
      limits: limits.limits,
      obeysSuppressions: !noIgnores,
      verifiesHashes: !noVerifyHashes,
      parsesEverything: noPrefilter,
      baseline: known
    )
    let (sources, unread) = await pipeline.read(finder.files)
    let failures = finder.failures + unread
    for failure in failures { context.say(failure) }
    // Of a release with a layer missing nobody can say what is wrong.
    if !layers.isEmpty, !failures.isEmpty { throw ExitStatus.trouble.asError }
    guard !finder.files.isEmpty || !failures.isEmpty else {
      context.say("no input: no .yaml, .yml, .json or .env file and no Dockerfile found")
      throw ExitStatus.noInput.asError
    }
    var run = try await FixRun(sources, pipeline, allowing: fixes.allowed)
    let fails = fixes.diff ? showDifference(run) : try await finish(&run)
    if let known, let comparison = run.comparison {
      if baseline.prunes {
        try known.write(comparison.pruned)
      } else if let remark = known.remark(on: comparison) {
        context.say(remark)
      }
    }
    if !failures.isEmpty || !run.failures.isEmpty { throw ExitStatus.trouble.asError }
    if fails { throw ExitStatus.findings.asError }
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
  private func finish(_ run: inout FixRun) async throws -> Bool {
    let context = ProcessContext.current
    if fixes.fix { await run.write() }
    for failure in run.failures + run.remarks { context.say(failure) }
    let report = try baseline.writing(run.report, of: run.sources, in: context)
    let destinations = try reports.destinations(in: context)
    let isColored = color.isColored(in: context)
    for destination in destinations {
      let text = try destination.format.text(of: report, in: context, isColored)
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
    return failLevel.fails(report) || fixes.exitNonZeroOnFix && report.summary.fixed > 0
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
