public import Foundation

/// The real kubectl, asked for what it does without a cluster.
///
/// Where it is missing the test fails; no test is ever skipped.
public enum Kubectl {
  /// Why kubectl gave no answer.
  public struct Failure: Error, CustomStringConvertible {
    /// The reason, and what helps.
    public let description: String
  }

  /// Runs `kubectl` with `arguments` in `folder` and gives back what it prints.
  public static func run(_ arguments: [String], in folder: String) throws -> Data {
    guard let program else {
      throw Failure(description: "no kubectl in PATH; run 'make deps', which installs it")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    let errorOutput = Pipe()
    process.standardError = errorOutput
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = String(decoding: errorOutput.fileHandleForReading.availableData, as: UTF8.self)
      throw Failure(description: "kubectl failed: \(words)")
    }
    return data
  }

  private static let program: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: "\($0)/kubectl") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}
