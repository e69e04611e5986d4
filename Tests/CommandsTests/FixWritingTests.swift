import Commands
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What `lint --fix` does to files on the disk, and what keeps it from doing it.
@Suite struct FixWritingTests {
  @Test("mode and owner stay, and nothing else is left in the folder", arguments: [0o600, 0o664])
  func status(_ mode: mode_t) async throws {
    let folder = try FixFolder()
    chmod("\(folder.path)/values.yaml", mode)
    // To nobody else than the superuser this does anything.
    _ = chown("\(folder.path)/values.yaml", 4711, 4712)
    let before = try folder.status()
    #expect(await folder.fix("values.yaml").status == .clean)
    #expect(try folder.text() == FixFolder.new)
    let after = try folder.status()
    #expect(try folder.mode() == mode)
    #expect((after.st_uid, after.st_gid) == (before.st_uid, before.st_gid))
    #expect(after.st_ino != before.st_ino, "it was written in place")
    #expect(try folder.names == ["values.yaml"])
  }

  @Test("a symbolic link stays one, and what it points to is fixed")
  func symbolicLink() async throws {
    let folder = try FixFolder(["deep/real.yaml"])
    symlink("deep/real.yaml", "\(folder.path)/values.yaml")
    #expect(await folder.fix("values.yaml").status == .clean)
    #expect(try folder.text("deep/real.yaml") == FixFolder.new)
    #expect(try folder.status().st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.names == ["deep", "values.yaml"])
  }

  @Test("a file that is named twice is fixed once")
  func twoNames() async throws {
    let folder = try FixFolder(["real.yaml"])
    symlink("real.yaml", "\(folder.path)/values.yaml")
    let run = await folder.fix("real.yaml", "values.yaml")
    #expect(run.status == .clean)
    #expect(try folder.text() == FixFolder.new)
  }

  /// Expects that `b.yaml` was not fixed, for `reason`, and that its neighbours were.
  private func expectOthers(
    _ folder: FixFolder,
    _ errorText: String,
    _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      errorText.contains("authcfg: cannot fix 'b.yaml': \(reason)\n"),
      "\(errorText)",
      sourceLocation: sourceLocation
    )
    #expect(errorText.contains("fixed 2 findings in 2 files; 1 error left in 3 files"))
    try #expect(folder.text("a.yaml") == FixFolder.new, sourceLocation: sourceLocation)
    try #expect(folder.text("b.yaml") == FixFolder.old, sourceLocation: sourceLocation)
    try #expect(folder.text("c.yaml") == FixFolder.new, sourceLocation: sourceLocation)
    try #expect(
      folder.names.filter { $0.hasPrefix(".") } == [],
      sourceLocation: sourceLocation
    )
  }

  @Test("a read-only file stays as it is, and the others are fixed")
  func readOnly() async throws {
    let folder = try FixFolder(["a.yaml", "b.yaml", "c.yaml"])
    chmod("\(folder.path)/b.yaml", 0o444)
    let run = await folder.fix("a.yaml", "b.yaml", "c.yaml")
    #expect(run.status == .trouble)
    #expect(run.text.contains("b.yaml:8:29: error[insecure-issuer]"))
    try expectOthers(folder, run.errorText, "it is read-only")
    #expect(try folder.mode("b.yaml") == 0o444)
  }

  @Test("a file with a second name stays as it is")
  func hardLink() async throws {
    let folder = try FixFolder(["a.yaml", "b.yaml", "c.yaml"])
    link("\(folder.path)/b.yaml", "\(folder.path)/other")
    let run = await folder.fix("a.yaml", "b.yaml", "c.yaml")
    #expect(run.status == .trouble)
    try expectOthers(folder, run.errorText, "it has 2 hard links, which the fix would part")
  }

  @Test("a file that changes while it is being fixed stays as it was changed to")
  func changed() async throws {
    let folder = try FixFolder(["a.yaml", "b.yaml", "c.yaml"])
    let errors = Mutex("")
    // What is said first is that a file is missing; by then the others have been read.
    let context = ProcessContext(
      workingDirectory: FilePath(folder.path),
      environment: [:],
      standardInput: { _ in [] },
      isInputTerminal: true,
      isOutputTerminal: false,
      output: { _ in },
      errorOutput: { bytes in
        let isFirst = errors.withLock { text in
          defer { text += String(decoding: bytes, as: UTF8.self) }
          return text.isEmpty
        }
        if isFirst { try? folder.folder.write("mine: now\n", to: "b.yaml") }
      }
    )
    let arguments = ["lint", "--fix", "missing.yaml", "a.yaml", "b.yaml", "c.yaml"]
    #expect(await Commands.run(arguments, in: context) == .trouble)
    #expect(try folder.text("b.yaml") == "mine: now\n")
    try folder.folder.write(FixFolder.old, to: "b.yaml")
    let reason = "it was changed by someone else in the meantime"
    try expectOthers(folder, errors.withLock(\.self), reason)
  }

  @Test(
    "a full disk leaves the old file, and nothing beside it",
    arguments: ["", "trap '' XFSZ; "]
  )
  func fullDisk(_ trap: String) throws {
    let folder = try FixFolder([])
    let long = FixFolder.old + String(repeating: "# a line that makes it long\n", count: 200)
    try folder.folder.write(long, to: "values.yaml")
    let run = try BuiltProgram.run(
      ["lint", "--fix", "values.yaml"],
      in: folder.path,
      wrapper: ["sh", "-c", "ulimit -f 4; \(trap)exec \"$0\" \"$@\""]
    )
    #expect(try folder.text() == long)
    // Where the signal is not ignored it ends the process at once, as any other does.
    guard !trap.isEmpty else { return }
    #expect(run.status == 2)
    let message =
      "authcfg: cannot fix 'values.yaml': a new file cannot be written into its folder: "
      + "file too large\n"
    #expect(run.errorText.hasPrefix(message), "\(run.errorText)")
    #expect(try folder.names == ["values.yaml"])
  }

  /// Takes from the superuser what sets it apart from others.
  private static let asOther =
    geteuid() == 0
    ? ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search,-chown"] : []

  @Test("a file in a read-only folder stays as it is")
  func readOnlyFolder() throws {
    let folder = try FixFolder(["deep/values.yaml"])
    chmod("\(folder.path)/deep", 0o555)
    defer { chmod("\(folder.path)/deep", 0o755) }
    let run = try BuiltProgram.run(
      ["lint", "--fix", "deep"],
      in: folder.path,
      wrapper: Self.asOther
    )
    #expect(run.status == 2)
    let message = "cannot fix 'deep/values.yaml': a new file cannot be written into its folder: "
    #expect(run.errorText.contains("\(message)permission denied"), "\(run.errorText)")
    #expect(try folder.text("deep/values.yaml") == FixFolder.old)
  }

  @Test("a file whose owner cannot be kept stays as it is")
  func foreignOwner() throws {
    let folder = try FixFolder()
    chmod("\(folder.path)/values.yaml", 0o666)
    let isForeign = chown("\(folder.path)/values.yaml", 4711, 4712) == 0
    let run = try BuiltProgram.run(
      ["lint", "--fix", "values.yaml"],
      in: folder.path,
      wrapper: Self.asOther
    )
    // Only the superuser can make a file that belongs to someone else.
    #expect(run.status == (isForeign ? 2 : 0))
    #expect(try folder.text() == (isForeign ? FixFolder.old : FixFolder.new))
    let message = "cannot fix 'values.yaml': its owner and group cannot be kept"
    #expect(run.errorText.contains(message) == isForeign, "\(run.errorText)")
    #expect(try folder.names == ["values.yaml"])
  }
}
