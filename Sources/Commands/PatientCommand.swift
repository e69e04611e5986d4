import ArgumentParser

/// A command that may wait: for another program, or for work that is done side by side.
///
/// Unlike an `AsyncParsableCommand` it begins on the thread of its caller.
protocol PatientCommand: ParsableCommand {
  /// Does what the command is for.
  func run() async throws
}
