import ArgumentParser
import Projects

/// `authcfg config`: what there is to do with project files.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show, describe or begin a project file.",
    discussion: """
      A project file, '.authcfg.yaml', says which files belong together and what becomes of rules. \
      'authcfg explain project' lists its keys.
      """,
    subcommands: [ConfigShowCommand.self, ConfigSchemaCommand.self, ConfigInitCommand.self]
  )
}

/// `authcfg config schema`: prints the JSON Schema of project files.
struct ConfigSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of project files."
  )

  func run() throws {
    try ProcessContext.current.write(ProjectSchema.text)
  }
}
