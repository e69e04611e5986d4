import AuthModel
import ArgumentParser
import Diagnostics
import Diffing
import Reporting
import YAML

/// `authcfg show`: prints what a product reads in a file, a setting a line.
struct ShowCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what a product reads in a file, a setting a line and without secrets.",
    discussion: """
      Two files that mean the same print the same. With the three lines of the README git shows this \
      in the place of the text of a file.

      Exit status: 0 done, 2 wrong usage or a file that cannot be opened. What is wrong inside of a \
      file is printed as a comment, since git would give up on all files.
      """
  )

  @Argument(help: "The file, or '-' for standard input.")
  var path: String

  @Flag(help: "Print *** in the place of what may be a secret, which nothing switches off.")
  var redact = false

  @Flag(help: "Print settings in the order of their paths, which is the only order there is.")
  var canonical = false

  @Option(help: "What the file is, whatever it looks like.")
  var kind: ConfigurationKind?

  @Option(help: "What standard input is called.")
  var stdinFilename: String?

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let context = ProcessContext.current
    let side = await DiffSide.at(path, standardInputName: stdinFilename)
    if side.isFolder { throw DiffFailure("cannot show '\(path)': a folder") }
    let pipeline = Pipeline(
      options: BindingOptions(kind: kind),
      limits: limits.limits,
      parsesEverything: true
    )
    let (sources, unread) = await pipeline.read(side.members.map(\.input))
    try context.stop(at: side.failures + unread)
    for source in sources {
      let file = pipeline.bind(source)
      if let problem = file.stream.problems.first {
        let line = Places([source.file]).line(problem.range).line
        context.write("# line \(line): \(problem.kind.words)\n")
      } else if file.template != nil {
        context.write("# a template of a chart\n")
      } else {
        context.write(CanonicalText(CanonicalDocument.all(in: file)).text)
      }
    }
  }
}
