import ArgumentParser

/// `authcfg report`: what is done with reports that are already written.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Work with reports of lint.",
    subcommands: [MergeReportsCommand.self]
  )
}
