import AuthModel
import ArgumentParser
import Diagnostics
import Diffing
import Impacts
import HelmValues
import Reporting

/// `authcfg diff`: says what changed between two configurations, and what follows.
struct DiffCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what a change of configuration means for signing in.",
    discussion: """
      Compared is what a product will read, not how it is written: order, quotes, comments, old names of \
      keys, a variable in the place of a key and a default that is spelled out make no difference.

      With --target, or --git alone where there is a project file, targets are compared as the releases that \
      they are: with what they were in the revision, or with their 'previous' values.

      Values that may be secrets are shown as letters, the same for the same value.

      Exit status: 0 the same, 1 different, or at least as much as --fail-on says, 2 wrong usage, or \
      something that cannot be read or compared. Called by git as an external diff always 0.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Two files or two folders, the old one first; with --git the files to look at, if not all.",
      valueName: "old new"
    )
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare what a repository has: since REV, OLD..NEW, or OLD...NEW since the two parted.",
      valueName: "rev"
    )
  )
  var git: String?

  @OptionGroup
  var layers: LayerOptions

  @Flag(help: "Ends the layers of the old release; those behind it are the new one.")
  var against = false

  @OptionGroup(title: "Project")
  var projectOptions: ProjectOptions

  @Option(help: "How changes are written: full, json, markdown, unified, github or gitlab.")
  var format = DiffFormat.usual

  @Option(
    help: """
      The least severity that fails: breaking, security, notable, cosmetic or none. (default: cosmetic)
      """
  )
  var failOn = DiffFailLevel.cosmetic

  @Option(help: "What the files are, whatever they look like.")
  var kind: ConfigurationKind?

  @Option(help: "The version of the chart that values are for; the newest known by default.")
  var chartVersion: ChartVersion?

  @Option(help: "What standard input is called in reports.")
  var stdinFilename: String?

  @Option(help: "When to colour: auto, always or never.")
  var color = ColorOption.auto

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let context = ProcessContext.current
    if let call = GitDriverCall(paths) {
      await call.answer(format, color, comparing)
      return
    }
    let report = try await comparing.compare(parts())
    context.write(try format.text(of: report, color.isColored(in: context)))
    if format.isForPeople { context.say(report.summary.line) }
    if failOn.fails(report.comparison) { throw ExitStatus.findings.asError }
  }

  /// The run that compares.
  private var comparing: DiffRun {
    let options = BindingOptions(
      kind: kind,
      chartVersion: chartVersion,
      helmVersion: layers.helmVersion
    )
    return DiffRun(options, limits: limits.limits)
  }

  private func parts() async throws -> [DiffRun.Part] {
    let namesNothing = paths.isEmpty && layers.isEmpty
    guard namesNothing, let project = try projectOptions.request.load(in: .current) else {
      let (old, new) = try await sides()
      return [DiffRun.Part(old: old, new: new)]
    }
    let targets = DiffTargets(project, called: projectOptions.targets)
    if let git { return try await targets.parts(in: GitSides(git)) }
    return try await targets.previousParts()
  }

  private func sides() async throws -> (DiffSide, DiffSide) {
    if let git {
      let sides = try await GitSides(git)
      return layers.isEmpty
        ? await sides.sides(of: try await sides.changedFiles(below: paths))
        : await sides.layers(layers.request, standardInputName: stdinFilename)
    }
    guard layers.isEmpty else {
      let (old, new) = LayerSides(layers.request, ProcessContext.current.arguments).sides
      return (
        .layers(old.values, setting: old.set, standardInputName: stdinFilename),
        .layers(new.values, setting: new.set, standardInputName: stdinFilename)
      )
    }
    return (
      await .at(paths[0], standardInputName: stdinFilename),
      await .at(paths[1], standardInputName: stdinFilename)
    )
  }

  func validate() throws {
    if !projectOptions.targets.isEmpty {
      guard paths.isEmpty, layers.isEmpty, !against else {
        throw ValidationError("--target names all files that are compared; give no others")
      }
      return
    }
    if git != nil {
      if against { throw ValidationError("--git compares two revisions of the same layers") }
      if !layers.isEmpty, !paths.isEmpty {
        throw ValidationError("give paths, or layers with -f; not both")
      }
      return
    }
    if GitDriverCall(paths) != nil { return }
    if !layers.isEmpty {
      guard paths.isEmpty else {
        throw ValidationError("give two paths, or layers with -f; not both")
      }
      let (old, new) = LayerSides(layers.request, ProcessContext.current.arguments).sides
      guard against, !old.values.isEmpty, !new.values.isEmpty else {
        throw ValidationError(
          "give the layers of both sides: -f OLD.yaml … --against -f NEW.yaml …"
        )
      }
      return
    }
    if against { throw ValidationError("--against stands between layers, which -f names") }
    guard paths.count == 2 else {
      throw ValidationError("name two files or two folders, the old one first")
    }
    if paths == ["-", "-"] { throw ValidationError("'-' can be given once only") }
  }
}
