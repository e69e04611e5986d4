import Bcrypt
import Commands
import Foundation
import TestSupport
import Testing

@Suite struct HashCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The hash in `output`, which is nothing but one line of base64.
  private func hash(in output: String) throws -> BcryptHash {
    #expect(output.utf8.count == 81 && output.hasSuffix("\n"))
    let data = try #require(Data(base64Encoded: String(output.dropLast())))
    return try BcryptHash(data)
  }

  @Test("the default is the cost of 12, which a login of flytepropeller takes as well")
  func defaultCost() async throws {
    let run = await CommandRun(
      ["hash", "--secret", "env:SECRET"],
      in: folder.path,
      environment: ["SECRET": "correct-horse-battery"]
    )
    #expect(run.errorText == "")
    let hash = try hash(in: run.text)
    #expect(hash.cost == 12)
    #expect(hash.verdict(on: "correct-horse-battery".utf8) == .matches)
  }

  @Test(
    "white space around the secret is left out, and nothing else",
    arguments: [
      ("s3cr3t", "s3cr3t"), ("s3cr3t\n", "s3cr3t"), (" s3 cr3t\r\n\n", "s3 cr3t"),
      ("\u{A0}sécrêt 😀\t", "sécrêt 😀"), ("=b64==\n", "=b64=="),
    ]
  )
  func whiteSpace(given: String, meant: String) async throws {
    try folder.write(given, to: "secret")
    let arguments = ["hash", "--cost", "4", "--secret"]
    let runs = await [
      CommandRun(arguments + ["file:secret"], in: folder.path),
      CommandRun(arguments + ["-"], in: folder.path, standardInput: Array(given.utf8)),
      CommandRun(arguments + ["env:S"], in: folder.path, environment: ["S": given]),
    ]
    for run in runs {
      #expect(try hash(in: run.text).verdict(on: meant.utf8) == .matches)
      #expect(run.errorText.contains("white space") == (given != meant))
    }
    #expect(Set(runs.map(\.text)).count == 3, "each hash has a salt of its own")
  }

  @Test(
    "72 bytes are hashed, one more is refused",
    arguments: [("a", 72, 72), ("é", 36, 72), ("a", 73, nil), ("é", 37, nil), ("a", 4000, nil)]
      as [(String, Int, Int?)]
  )
  func length(letter: String, count: Int, hashed: Int?) async throws {
    let secret = String(repeating: letter, count: count)
    let run = await CommandRun(
      ["hash", "--cost", "4", "--secret", "-"],
      in: folder.path,
      standardInput: Array(secret.utf8)
    )
    #expect(run.status == (hashed == nil ? .trouble : .clean))
    if hashed == nil {
      #expect(run.output.isEmpty)
      #expect(!run.errorText.contains(letter + letter))
    } else {
      #expect(try hash(in: run.text).verdict(on: secret.utf8) == .matches)
    }
  }

  @Test("bytes that are no text are hashed as they are, but for NUL")
  func bytes() async throws {
    let secret: [UInt8] = [0xFF, 0x80, 0x41, 0xC3]
    let arguments = ["hash", "--cost", "4", "--secret", "-"]
    let run = await CommandRun(arguments, in: folder.path, standardInput: secret + [0x0A])
    #expect(try hash(in: run.text).verdict(on: secret) == .matches)
    let refused = await CommandRun(arguments, in: folder.path, standardInput: [0x41, 0, 0x42])
    #expect(refused.status == .trouble)
    #expect(refused.errorText.hasPrefix("authcfg: there is a NUL byte in the secret"))
  }

  @Test("a generated secret is in a new file of its owner, and nowhere else")
  func generation() async throws {
    var secrets: Set<String> = []
    for name in ["one", "two"] {
      let run = await CommandRun(["hash", "--generate", name, "--cost", "4"], in: folder.path)
      #expect(run.status == .clean)
      let secret = try folder.text(of: name)
      #expect(secret.utf8.count == 43)
      #expect(secret.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
      #expect(try hash(in: run.text).verdict(on: secret.utf8) == .matches)
      #expect(!run.errorText.contains(secret.prefix(4)))
      let status = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
      #expect(status[.posixPermissions] as? Int == 0o600)
      secrets.insert(secret)
    }
    #expect(secrets.count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("a link is not written through, be it one that leads nowhere")
  func links() async throws {
    try folder.write("old", to: "old")
    for (link, target) in [("link", "old"), ("dangling", "missing")] {
      let path = "\(folder.path)/\(link)"
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      let run = await CommandRun(["hash", "--generate", link, "--cost", "4"], in: folder.path)
      #expect(run.status == .trouble)
      #expect(run.output.isEmpty)
    }
    #expect(try folder.text(of: "old") == "old")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/missing"))
  }

  @Test("the built program does the same")
  func builtProgram() throws {
    let made = try BuiltProgram.run(["hash", "--generate", "new", "--cost", "4"], in: folder.path)
    #expect(made.status == 0)
    #expect(made.errorText.contains("wrote a new secret"))
    let given = try BuiltProgram.run(["hash", "--secret", "file:new"], in: folder.path)
    #expect(given.status == 0)
    #expect(given.errorText == "")
    let refused = try BuiltProgram.run(["hash", "--generate", "new"], in: folder.path)
    #expect(refused.status == 2)
  }
}
