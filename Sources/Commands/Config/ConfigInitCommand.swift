import ArgumentParser
import AuthModel
import Projects
import SystemPackage
import YAML

/// `authcfg config init`: begins a project file with what lies in a folder.
struct ConfigInitCommand: PatientCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a project file for what lies in this folder.",
    discussion: """
      Values files become targets: those that lie beside one called 'values', 'base', 'common' or \
      'default' go over it. A file that is there already is never changed.

      Exit status: 0 done, 2 there is one already, or it cannot be written.
      """
  )

  @Flag(help: "Print the file instead of writing it.")
  var stdout = false

  func run() async throws {
    let context = ProcessContext.current
    let location = context.workingDirectory.appending(ProjectSettings.fileName)
    if !stdout, FileSystem.isDirectory(location) != nil {
      context.say("'\(ProjectSettings.fileName)' is there already; it stays as it is")
      throw ExitStatus.trouble.asError
    }
    var finder = InputFinder(standardInputName: nil)
    await finder.add(".")
    for failure in finder.failures { context.say(failure) }
    let pipeline = Pipeline(options: BindingOptions(isNamed: false), limits: .standard)
    let (sources, unread) = await pipeline.read(finder.files)
    for failure in unread { context.say(failure) }
    let files = sources.map(\.file).map { file in
      bind(AuthModel.read(byName: file, limits: .standard), options: BindingOptions(isNamed: false))
    }
    let draft = ProjectDraft(files)
    guard !stdout else {
      context.write(draft.text)
      return
    }
    try FileSystem.write(Array(draft.text.utf8), to: location)
    let count = draft.targets.count
    context.say(
      "wrote '\(ProjectSettings.fileName)' with \(count) \(count == 1 ? "target" : "targets"); "
        + "'authcfg lint' looks at \(count == 1 ? "it" : "them")"
    )
  }
}
