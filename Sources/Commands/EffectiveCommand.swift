import AuthModel
import ArgumentParser
import Diagnostics
import Rendering
import YAML

/// `authcfg effective`: prints what a release is given in the end.
struct EffectiveCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "effective",
    abstract: "Print the values that a release is given in the end, and which file set each.",
    discussion: """
      The files are merged as Helm merges them. What may be a secret is printed as '***': every text \
      but the values of fields that are known to hold none.

      Exit status: 0 done, 2 wrong usage or unreadable input, 3 nothing about authentication.
      """
  )

  @OptionGroup
  var layers: LayerOptions

  @Flag(help: "Print the whole tree, not only what decides how people sign in.")
  var all = false

  @Option(help: "How values are written: yaml or json.")
  var format = EffectiveFormat.yaml

  @Option(help: "The version of the chart that values are for; the newest known by default.")
  var chartVersion: ChartVersion?

  @Option(help: "What standard input is called in comments.")
  var stdinFilename: String?

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    if layers.isEmpty { throw ValidationError("give the values files with -f") }
  }

  func run() async throws {
    let context = ProcessContext.current
    var finder = InputFinder(standardInputName: stdinFilename)
    finder.add(layers.request)
    let options = BindingOptions(chartVersion: chartVersion, helmVersion: layers.helmVersion)
    let pipeline = Pipeline(options: options, limits: limits.limits)
    let (sources, unread) = await pipeline.read(finder.files)
    try context.stop(at: finder.failures + unread)
    let places = Places(sources.map(\.file))
    let release = try pipeline.bindLayers(sources)
    try context.stop(at: release.obstacles(places))
    guard let values = effective(release, scope: all ? .all : .authentication) else {
      context.say("no values of a chart that say how people sign in")
      throw ExitStatus.noInput.asError
    }
    try format.write(values, places, to: context)
  }
}

/// The ways to write values.
enum EffectiveFormat: String, WordArgument {
  case yaml
  case json

  func write(_ values: EffectiveValue, _ places: Places, to context: ProcessContext) throws {
    switch self {
    case .yaml:
      context.output(
        values.yaml { range in
          let (path, line) = places.line(range)
          return "\(path):\(line)"
        }
      )
    case .json:
      let document = EffectiveDocument(values) { range in
        let (path, line) = places.line(range)
        return EffectiveDocument.Origin(file: path, line: line)
      }
      try context.write(JSON.encode(document))
    }
  }
}
