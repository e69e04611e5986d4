import Foundation

/// The real programs, bound to Python, whose behaviour the package has to match.
///
/// The scripts lie in `Tests/Oracles` and run in the virtual environment `.venv`, which `make venv`
/// makes. Where it is missing the test fails; no test is ever skipped.
public enum PythonOracle {
  /// Asks `script` all `questions` in one process and gives back one answer for each, in order.
  ///
  /// Both travel as JSON, one object a line.
  public static func ask<Question: Encodable, Answer: Decodable>(
    _ script: String,
    _ questions: [Question],
    for _: Answer.Type = Answer.self
  ) throws -> [Answer] {
    let encoder = JSONEncoder()
    let lines = try questions.map { try String(decoding: encoder.encode($0), as: UTF8.self) }
    let output = try run(script, input: lines.map { $0 + "\n" }.joined())
    let answers = try output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    guard answers.count == questions.count else {
      throw PythonOracleError.answerCount(script, answers.count, questions.count)
    }
    return answers
  }

  /// Runs `script` with `arguments` and gives back what it prints.
  public static func run(
    _ script: String,
    arguments: [String] = [],
    input: String = ""
  ) throws -> String {
    let python = Fixture.packageRoot.appending(path: ".venv/bin/python")
    // `make venv` writes the stamp last.
    let stamp = Fixture.packageRoot.appending(path: ".venv/stamp")
    guard FileManager.default.fileExists(atPath: stamp.path) else {
      throw PythonOracleError.noEnvironment
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let process = Process()
    process.executableURL = python
    let path = Fixture.packageRoot.appending(path: "Tests/Oracles/\(script)").path
    process.arguments = [path] + arguments
    // Files rather than pipes: a pipe that is full on both sides stands still.
    process.standardInput = try file("in", in: folder, holding: input)
    process.standardOutput = try file("out", in: folder)
    process.standardError = try file("err", in: folder)
    try process.run()
    process.waitUntilExit()

    guard process.terminationStatus == 0 else {
      throw try PythonOracleError.failed(script, text("err", in: folder))
    }
    return try text("out", in: folder)
  }

  private static func file(
    _ name: String,
    in folder: URL,
    holding content: String = ""
  ) throws -> FileHandle {
    let url = folder.appending(path: name)
    try Data(content.utf8).write(to: url)
    return try FileHandle(forUpdating: url)
  }

  private static func text(_ name: String, in folder: URL) throws -> String {
    try String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
