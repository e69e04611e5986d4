import Commands
import Foundation
import TestSupport
import Testing

/// What goes wrong with files: each has its own message, the rest is linted, and what is written is whole.
@Suite struct BadInputTests {
  private static let bad = """
    astronomer: {houston: {config: {auth: {openidConnect: {okta: {discoveryUrl: http://a.com}}}}}}

    """
  /// The bytes of `café.yaml` in ISO 8859-1.
  private static let oddName = Array("caf".utf8) + [0xE9] + Array(".yaml".utf8)

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.bad, to: "bad.yaml")
  }

  /// Lints, and expects that the one finding is in the output and in a report that is whole.
  private func lint(
    _ arguments: [String],
    standardInput: [UInt8]? = nil,
    finds paths: [String] = ["bad.yaml"],
    says message: String?,
    _ status: Commands.ExitStatus = .trouble,
    uptime: (@Sendable () -> Duration)? = nil
  ) async throws {
    let report = ["--format", "concise", "--format", "json", "--output", "report.json"]
    let run = await CommandRun(
      ["lint"] + arguments + report,
      in: folder.path,
      standardInput: standardInput,
      uptimeAtTerminal: uptime
    )
    #expect(run.status == status, "\(run.errorText)")
    if let message {
      #expect(run.errorText.contains("authcfg: \(message)\n"), "\(run.errorText)")
    }
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.count == paths.count, "\(run.text)")
    for path in paths {
      #expect(lines.contains { $0.hasPrefix("\(path):1:") }, "\(path): \(run.text)")
    }
    let document = try folder.text(of: "report.json")
    #expect(document.hasSuffix("}\n"))
    #expect(document.contains("\"errors\" : \(paths.count),"))
  }

  // MARK: - Paths

  @Test(
    "a path that is no UTF-8 is read, and shown with the byte in hexadecimal digits",
    arguments: ["caf\\xE9.yaml", ".", "-0", "list", "many"]
  )
  func oddPath(_ way: String) async throws {
    try folder.write(Self.bad, toBytes: Self.oddName)
    let shown = "caf\\xE9.yaml"
    switch way {
    case "-0":
      let list = Self.oddName + [0] + Array("bad.yaml".utf8) + [0]
      try await lint(
        ["--files-from", "-", "-0"],
        standardInput: list,
        finds: [shown, "bad.yaml"],
        says: nil,
        .findings
      )
    case "list":
      try folder.write(Self.oddName + Array("\nbad.yaml\n".utf8), to: "list")
      try await lint(["--files-from", "list"], finds: [shown, "bad.yaml"], says: nil, .findings)
    case "many":
      try await lint(
        [".", "./\(shown)", "bad.yaml"],
        finds: ["./\(shown)", "./bad.yaml"],
        says: nil,
        .findings
      )
    case ".":
      try await lint(["."], finds: ["./\(shown)", "./bad.yaml"], says: nil, .findings)
    default:
      try await lint([way], finds: [shown], says: nil, .findings)
    }
  }

  @Test("git's own name of a file that is no UTF-8 leads to it")
  func oddPathInRepository() async throws {
    let repository = try GitRepository()
    try repository.folder.write(Self.bad, toBytes: Self.oddName)
    try repository.commit()
    let run = await CommandRun(["lint", ".", "--format", "concise"], in: repository.folder.path)
    #expect(run.text.hasPrefix("./caf\\xE9.yaml:1:"), "\(run.text)\(run.errorText)")
    let sarif = await CommandRun(["lint", ".", "--format", "sarif"], in: repository.folder.path)
    #expect(sarif.text.contains("\"uri\" : \"caf%E9.yaml\""))
  }

  @Test("the program takes the bytes of its command line as they are")
  func oddArgument() throws {
    try folder.write(Self.bad, toBytes: Self.oddName)
    let shell = ["sh", "-c", #"exec "$0" "$@" "$(printf 'caf\351.yaml')""#]
    let run = try BuiltProgram.run(["lint"], in: folder.path, wrapper: shell)
    #expect(run.status == 1)
    #expect(run.errorText.contains("1 error in 1 file"), "\(run.errorText)")
  }

  @Test("a file is mended whatever its name is")
  func oddNameMended() async throws {
    try folder.write(Self.bad, toBytes: Self.oddName)
    let run = await CommandRun(["lint", "--fix", "caf\\xE9.yaml"], in: folder.path)
    #expect(run.status == .clean, "\(run.errorText)")
    #expect(run.errorText.contains("fixed 1 finding in 1 file; none left"), "\(run.errorText)")
  }

  @Test(
    "a line break in a path is shown as its number, so that it cannot pass for a line of a report"
  )
  func lineBreak() async throws {
    try folder.write(Self.bad, to: "a\n::error::.yaml")
    let run = await CommandRun(["lint", ".", "--format", "github"], in: folder.path)
    #expect(run.text.split(separator: "\n").count == 2, "\(run.text)")
    #expect(run.text.contains("file=a\\x0A%3A%3Aerror%3A%3A.yaml"), "\(run.text)")
  }

  @Test("a list whose paths end in NUL is not taken for one of lines")
  func listOfNUL() async throws {
    try folder.write("bad.yaml\0", to: "list")
    let run = await CommandRun(["lint", "--files-from", "list"], in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.errorText.contains("--files-from 'list': the paths end in NUL; add -0"))
  }

  // MARK: - What is no file

  @Test(
    "a folder that is closed is named, in a repository and elsewhere",
    arguments: [false, true]
  )
  func closedFolder(_ isRepository: Bool) throws {
    if isRepository {
      let git = try GitRepository()
      try FileManager.default.moveItem(
        atPath: "\(git.folder.path)/.git",
        toPath: "\(folder.path)/.git"
      )
    }
    try folder.write(Self.bad, to: "closed/a.yaml")
    let closed = "\(folder.path)/closed"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    }
    // To the superuser no folder is closed, unless it gives up the right to go into all.
    let rights = "-dac_override,-dac_read_search"
    let wrapper = geteuid() == 0 ? ["setpriv", "--bounding-set", rights, "--inh-caps=-all"] : []
    let run = try BuiltProgram.run(["lint", "."], in: folder.path, wrapper: wrapper)
    #expect(run.status == 2)
    #expect(
      run.errorText.split(separator: "\n").first?.contains("closed': permission denied") == true,
      "\(run.errorText)"
    )
    #expect(run.errorText.contains("1 error in 1 file"), "\(run.errorText)")
    let named = try BuiltProgram.run(
      ["lint", "closed/a.yaml", "bad.yaml"],
      in: folder.path,
      wrapper: wrapper
    )
    #expect(named.status == 2)
    #expect(named.errorText.contains("authcfg: cannot read 'closed/a.yaml': permission denied\n"))
    #expect(named.errorText.contains("1 error in 1 file"))
  }

  @Test("links that lead in a circle are named", arguments: ["a.yaml", "."])
  func circle(_ path: String) async throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(folder.path)/a.yaml", withDestinationPath: "b.yaml")
    try files.createSymbolicLink(atPath: "\(folder.path)/b.yaml", withDestinationPath: "a.yaml")
    try files.createSymbolicLink(atPath: "\(folder.path)/self", withDestinationPath: ".")
    try files.createSymbolicLink(atPath: "\(folder.path)/self.yaml", withDestinationPath: ".")
    let prefix = path == "." ? "./" : ""
    try await lint(
      path == "." ? ["."] : [path, "bad.yaml"],
      finds: ["\(prefix)bad.yaml"],
      says: "cannot read '\(prefix)a.yaml': too many levels of symbolic links"
    )
  }

  @Test("a link of a folder that leads nowhere is left alone, and named one that is asked for")
  func lostLink() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a.yaml",
      withDestinationPath: "none.yaml"
    )
    try await lint(
      ["."],
      finds: ["./bad.yaml"],
      says: "'./a.yaml' is a link that leads nowhere; it is left alone",
      .findings
    )
    try await lint(["a.yaml", "bad.yaml"], says: "cannot read 'a.yaml': no such file or directory")
  }

  @Test("a pipe that nobody writes to is given up, and one of a folder is left alone")
  func pipe() async throws {
    try folder.writePipe("a.yaml")
    try await lint(
      ["a.yaml", "bad.yaml"],
      says: "cannot read 'a.yaml': a pipe that nobody writes to"
    )
    try await lint(
      ["."],
      finds: ["./bad.yaml"],
      says: "'./a.yaml' is a pipe; it is left alone",
      .findings
    )
    let layers = await CommandRun(["lint", "-f", "a.yaml"], in: folder.path)
    #expect(layers.status == .trouble)
  }

  @Test(
    "a pipe with a writer is read to its end, be it a slow one",
    arguments: [
      #""$0" "$@" <(cat bad.yaml)"#, #"cat bad.yaml | "$0" "$@" /dev/stdin"#,
      #"mkfifo p; (sleep 0.3; cat bad.yaml > p) & "$0" "$@" p"#,
      #"mkfifo p; (exec 3> p; sleep 2.3; cat bad.yaml >&3) & "$0" "$@" p"#,
      #""$0" "$@" --files-from <(echo bad.yaml)"#, #""$0" "$@" - < bad.yaml"#,
    ]
  )
  func pipeWithWriter(_ command: String) throws {
    let run = try BuiltProgram.run(["lint"], in: folder.path, wrapper: ["bash", "-c", command])
    #expect(run.status == 1)
    #expect(run.errorText.hasPrefix("authcfg: 1 error in 1 file"), "\(run.errorText)")
  }

  @Test("an empty pipe of the shell is an empty file, not one without a writer")
  func emptyPipe() throws {
    let shell = ["bash", "-c", #": | (sleep 0.2; exec "$0" "$@" /dev/stdin)"#]
    let run = try BuiltProgram.run(["lint"], in: folder.path, wrapper: shell)
    #expect(run.status == 0)
    #expect(run.errorText.hasPrefix("authcfg: '/dev/stdin' is empty\n"), "\(run.errorText)")
  }

  // MARK: - Sizes

  @Test("an empty file is said to be one")
  func empty() async throws {
    try folder.write("", to: "empty.yaml")
    try await lint(["empty.yaml", "bad.yaml"], says: "'empty.yaml' is empty", .findings)
  }

  @Test("a file over the limit is refused by its size, and not read")
  func sparse() async throws {
    try folder.write("", to: "big.yaml")
    let file = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/big.yaml"))
    // More than all tests beside this one read together.
    let size = 64 << 30
    try file.truncate(atOffset: UInt64(size))
    let read = try Self.bytesRead()
    try await lint(
      ["big.yaml", "bad.yaml"],
      finds: ["big.yaml", "bad.yaml"],
      says: nil,
      .findings
    )
    try await lint(
      ["."],
      finds: ["./bad.yaml"],
      says: "'./big.yaml' has more than 67108864 bytes (--max-file-size); it is left alone",
      .findings
    )
    if let read, let now = try Self.bytesRead() { #expect(now - read < size) }
    let project = await CommandRun(["lint", "--config", "big.yaml"], in: folder.path)
    #expect(project.status == .trouble)
    #expect(project.errorText.contains("cannot read 'big.yaml': larger than 67108864 bytes"))
  }

  /// How many bytes this process has read so far, where the system counts them.
  private static func bytesRead() throws -> Int? {
    guard let data = FileManager.default.contents(atPath: "/proc/self/io") else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first ?? ""
    return line.split(separator: " ").last.flatMap { Int($0) }
  }

  @Test("a file that disappears during the run is named")
  func disappearing() async throws {
    try folder.write(Self.bad, to: "a.yaml")
    // The clock is looked at when all files are found, before the first is read.
    let path = "\(folder.path)/a.yaml"
    try await lint(
      ["a.yaml", "bad.yaml"],
      says: "cannot read 'a.yaml': no such file or directory",
      uptime: {
        try? FileManager.default.removeItem(atPath: path)
        return .zero
      }
    )
  }

  // MARK: - Project files

  @Test("a project file with mistakes is refused at their places, and no report is written")
  func project() async throws {
    try folder.write("targets: {a: {value: [bad.yaml]}}\n", to: ".authcfg.yaml")
    let run = await CommandRun(["lint", "--output", "report"], in: folder.path)
    #expect(run.status == .trouble)
    #expect(run.errorText.hasPrefix("authcfg: .authcfg.yaml:1:15: "), "\(run.errorText)")
    #expect(run.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/report"))
  }

  @Test("a file of a target that is missing is named at its place")
  func missing() async throws {
    try folder.write("targets: {a: {values: [bad.yaml, none.yaml]}}\n", to: ".authcfg.yaml")
    try await lint(
      [],
      says: ".authcfg.yaml:1:34: cannot read 'none.yaml' of target 'a': no such file or directory"
    )
  }

  @Test("a file that two targets share is reported on once")
  func shared() async throws {
    try folder.write(
      """
      targets: {a: {namespace: a, values: [bad.yaml]}, b: {namespace: b, values: [./bad.yaml]}}
      rules: {astronomer-missing-base-domain: off}

      """,
      to: ".authcfg.yaml"
    )
    try await lint(["--config", ".authcfg.yaml", "bad.yaml"], says: nil, .findings)
  }

  @Test(
    "a file that is given twice is reported on once",
    arguments: [
      ["bad.yaml", "./bad.yaml"], ["bad.yaml", "../PARENT/bad.yaml"],
      ["bad.yaml", "FOLDER/bad.yaml"],
      ["bad.yaml", "."], ["bad.yaml", "FOLDER"], ["bad.yaml", "--files-from", "list"],
      ["bad.yaml", "--files-from", "list0", "-0"],
    ]
  )
  func twice(_ arguments: [String]) async throws {
    let path = URL(filePath: folder.path)
    try folder.write("./bad.yaml\n\(path.path)/bad.yaml\nbad.yaml\n", to: "list")
    try folder.write("./bad.yaml\0\(path.path)/bad.yaml\0", to: "list0")
    let arguments = arguments.map {
      $0.replacing("FOLDER", with: path.path).replacing("PARENT", with: path.lastPathComponent)
    }
    try await lint(arguments, says: nil, .findings)
  }
}
