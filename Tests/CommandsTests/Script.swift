import Commands
import Foundation
import TestSupport
import Testing

/// A test of the command line that reads as a session at the terminal.
///
/// The file is a txtar archive: the commands and what is expected of them, then files, each behind a
/// line `-- NAME --`. One line of the script is one of
///
///     # a remark
///     NO_COLOR=1 authcfg lint values.yaml < input.yaml
///     git init -q
///     exit 1
///     stdout text that must stand in the output
///     ! stderr text that must not
///     stdout is want.txt
///     file values.yaml is want.yaml
///
/// Each `authcfg` is followed by the status it must end with; `stdout is` compares with the whole
/// file, and `stdout is nothing` with no output; `file` compares two files.
struct Script {
  private var lines: [String] = []
  private let folder: TemporaryFolder
  private var last: CommandRun?

  /// Reads the script `name` of `Fixtures/Commands` and lays its files out.
  init(_ name: String) throws {
    folder = try TemporaryFolder()
    let text = try String(decoding: Fixture.bytes("Commands/\(name)"), as: UTF8.self)
    var file: (name: String, text: String)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        if let file { try folder.write(file.text, to: file.name) }
        file = (String(line.dropFirst(3).dropLast(3)), "")
      } else if file == nil {
        lines.append(String(line))
      } else {
        file?.text += line + "\n"
      }
    }
    if let file { try folder.write(file.text, to: file.name) }
  }

  /// Runs the script from top to bottom.
  mutating func run() async throws {
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      try await run(line)
    }
  }

  private mutating func run(_ line: String) async throws {
    var words = line.split(separator: " ").map(String.init)
    if words.first == "!" {
      words.removeFirst()
      let text = words.dropFirst().joined(separator: " ")
      #expect(!stream(words[0]).contains(text), "\(line)\n\(stream(words[0]))")
    } else if words[0] == "exit" {
      let status = last.map { Int($0.status.rawValue) }
      #expect(status == Int(words[1]), "\(line)\n\(stream("stderr"))")
    } else if words.count == 4, words[0] == "file", words[2] == "is" {
      let (found, wanted) = try (folder.text(of: words[1]), folder.text(of: words[3]))
      #expect(found == wanted, "\(line)\n\(lineDifference(from: wanted, to: found))")
    } else if words.count == 3, words[1] == "is" {
      let wanted = words[2] == "nothing" ? "" : try folder.text(of: words[2])
      #expect(stream(words[0]) == wanted, "\(lineDifference(from: wanted, to: stream(words[0])))")
    } else if words[0] == "stdout" || words[0] == "stderr" {
      let text = words.dropFirst().joined(separator: " ")
      #expect(stream(words[0]).contains(text), "\(line)\n\(stream(words[0]))")
    } else if words[0] == "git" {
      try runGit(words)
    } else {
      try await runAuthcfg(words)
    }
  }

  private func stream(_ name: String) -> String {
    (name == "stdout" ? last?.text : last?.errorText) ?? ""
  }

  private mutating func runAuthcfg(_ words: [String]) async throws {
    let variables = words.prefix { $0 != "authcfg" }.map { $0.split(separator: "=", maxSplits: 1) }
    try #require(variables.count < words.count, "no such command: \(words)")
    var arguments = Array(words.dropFirst(variables.count + 1))
    var input: [UInt8]?
    if let redirection = arguments.firstIndex(of: "<") {
      input = try Array(folder.text(of: arguments[redirection + 1]).utf8)
      arguments.removeSubrange(redirection...)
    }
    last = await CommandRun(
      arguments,
      in: folder.path,
      environment: Dictionary(
        uniqueKeysWithValues: variables.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }
      ),
      standardInput: input
    )
  }

  private func runGit(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
  }
}
