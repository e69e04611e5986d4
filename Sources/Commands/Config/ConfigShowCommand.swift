import ArgumentParser
import Diagnostics
import Projects
import Rendering

/// `authcfg config show`: prints the settings that count, and where each comes from.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the settings that count, and where each comes from.",
    discussion: """
      Paths are from the folder of the file that they come from.

      Exit status: 0 done, 2 a project file that cannot be taken.
      """
  )

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The project file; '.authcfg.yaml' in this folder or the nearest above it by default.",
      valueName: "path"
    )
  )
  var path: String?

  func run() throws {
    let context = ProcessContext.current
    let project = try LoadedProject.find(at: path, in: context)
    if project == nil {
      context.say("no '\(ProjectSettings.fileName)' in this folder or above it")
    }
    context.output(EffectiveProject(project, in: context).yaml)
  }
}
