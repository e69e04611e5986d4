import ArgumentParser

/// How a command ends.
public enum ExitStatus: Int32, Sendable {
  /// Everything is as it should be.
  case clean = 0
  /// There are findings at or above the level that fails.
  case findings = 1
  /// The command was used wrongly, or something could not be read or written.
  case trouble = 2
  /// There was nothing to look at.
  case noInput = 3

  var asError: ExitCode { ExitCode(rawValue) }
}
