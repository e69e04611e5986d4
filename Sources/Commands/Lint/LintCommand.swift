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

  func run() async throws { try await request.run() }

  /// What was said.
  var request: LintRequest {
    LintRequest(
      paths: paths,
      list: list.list,
      layers: layers.request,
      helmVersion: layers.helmVersion,
      projectRequest: projectOptions.request,
      kind: kind,
      chartVersion: chartVersion,
      namespace: namespace,
      standardInputName: stdinFilename,
      shard: shard,
      limits: limits.limits,
      obeysSuppressions: !noIgnores,
      requiresReason: requireReason,
      verifiesHashes: !noVerifyHashes,
      parsesEverything: noPrefilter,
      fixes: fixes.request,
      baseline: baseline.request,
      failLevel: failLevel,
      reports: reports.request,
      color: color
    )
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
    _ = try reports.request.destinations(in: .current)
  }
}
