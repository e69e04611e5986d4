public import Commands
import Foundation
import Synchronization
import SystemPackage

/// One run of the command line inside of the test process.
public struct CommandRun: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errorOutput: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errorOutput, as: UTF8.self) }

  /// Runs `authcfg` with `arguments` in `folder`; if the time counts, with a terminal to write errors to.
  public init(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:],
    standardInput: [UInt8]? = nil,
    uptimeAtTerminal uptime: (@Sendable () -> Duration)? = nil
  ) async {
    let output = Sink()
    let errorOutput = Sink()
    var context = ProcessContext(
      workingDirectory: FilePath(folder),
      environment: Environment(environment),
      standardInput: { _ in standardInput ?? [] },
      isInputTerminal: standardInput == nil,
      isOutputTerminal: false,
      output: { output.append($0) },
      errorOutput: { errorOutput.append($0) }
    )
    if let uptime {
      context.isErrorTerminal = true
      context.uptime = uptime
    }
    status = await run(arguments, in: context)
    self.output = output.bytes
    self.errorOutput = errorOutput.bytes
  }
}

/// Bytes that several tasks may add to.
private final class Sink: Sendable {
  private let content = Mutex<[UInt8]>([])

  var bytes: [UInt8] { content.withLock { $0 } }

  func append(_ bytes: [UInt8]) {
    content.withLock { $0 += bytes }
  }
}
