public import SystemPackage

/// What a command has around it: where it runs, what it may ask for, and where its output goes.
///
/// The process has one; tests make their own and so run commands side by side.
public struct ProcessContext: Sendable {
  /// The folder that relative paths start from.
  public var workingDirectory: FilePath
  /// The environment variables.
  public var environment: Environment
  /// The command line without the program's name, for the order of options, which the parser forgets.
  var arguments: [String] = []
  /// The bytes of standard input; it may stop once there are more than `limit`.
  public var standardInput: @Sendable (_ limit: Int) throws -> [UInt8]
  /// Whether standard input is a terminal, so that reading it would wait for a person.
  public var isInputTerminal: Bool
  /// Whether standard output is a terminal.
  public var isOutputTerminal: Bool
  /// Whether standard error is a terminal, so that somebody looks at it.
  public var isErrorTerminal = false
  /// How long something has been running; only differences count.
  public var uptime: @Sendable () -> Duration = { .zero }
  /// Where results go.
  public var output: @Sendable ([UInt8]) -> Void
  /// Where everything else goes.
  public var errorOutput: @Sendable ([UInt8]) -> Void

  /// Makes a context.
  public init(
    workingDirectory: FilePath,
    environment: Environment,
    standardInput: @escaping @Sendable (_ limit: Int) throws -> [UInt8],
    isInputTerminal: Bool,
    isOutputTerminal: Bool,
    output: @escaping @Sendable ([UInt8]) -> Void,
    errorOutput: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.standardInput = standardInput
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.output = output
    self.errorOutput = errorOutput
  }

  /// The context of the command that runs.
  @TaskLocal static var current = ProcessContext.ofProcess

  /// Writes a result.
  func write(_ text: String) {
    guard !text.isEmpty else { return }
    output(Array(text.utf8))
  }

  /// Says something that is no result: `authcfg: message`.
  func say(_ message: String) {
    errorOutput(Array("authcfg: \(message)\n".utf8))
  }

  /// Says each of `failures` and ends the command, if there is any.
  func stop(at failures: [String]) throws {
    guard !failures.isEmpty else { return }
    for failure in failures { say(failure) }
    throw ExitStatus.trouble.asError
  }

  /// The absolute path of `path`, which is given in the way of `PathText`.
  func resolve(_ path: String) -> FilePath {
    let path = FilePath(text: path)
    return path.isAbsolute ? path : workingDirectory.pushing(path)
  }
}
