public import Foundation

/// The program `authcfg` as it was built together with the tests.
public enum BuiltProgram {
  /// Its place: beside the tests themselves.
  public static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let folder = bundle.prefix(upTo: bundle.range(of: ".xctest")?.lowerBound ?? bundle.startIndex)
    let beside = URL(filePath: String(folder)).deletingLastPathComponent()
    let candidates = [beside, Fixture.packageRoot.appending(path: ".build/debug")]
      .map { $0.appending(path: "authcfg").path }
    return candidates.first(where: FileManager.default.isExecutableFile) ?? "authcfg is not built"
  }()

  /// Starts it with `arguments` in `folder`, its command line behind that of `wrapper`.
  public static func start(
    _ arguments: [String],
    in folder: String,
    wrapper: [String] = [],
    errorOutput: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = wrapper + [path] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errorOutput ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs it to its end, with `arguments` in `folder`, its command line behind that of `wrapper`.
  public static func run(
    _ arguments: [String],
    in folder: String,
    wrapper: [String] = []
  ) throws -> (status: Int32, errorText: String) {
    let pipe = Pipe()
    let process = try start(arguments, in: folder, wrapper: wrapper, errorOutput: pipe)
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
