import Commands
import Foundation
import TestSupport
import Testing

@Suite struct CanaryTests {
  private static let commands = [
    ["lint", "--format", "full", "--color", "always"], ["lint", "--format", "concise"],
    ["lint", "--format", "json"], ["lint", "--diff", "--unsafe-fixes"],
    ["lint", "--format", "sarif"], ["lint", "--format", "github"], ["lint", "--format", "gitlab"],
    ["lint", "--format", "junit"], ["lint", "--format", "rdjson"],
    ["lint", "--format", "markdown"],
    ["lint", "--fix", "--unsafe-fixes"], ["lint", "--kind", "kubernetes"],
    ["lint", "--kind", "astronomer-values"], ["lint", "--kind", "identity-provider"],
    ["lint", "--kind", "flyte-client"], ["lint", "--kind", "environment"],
    ["lint", "--kind", "astro-deployment"], ["lint", "--kind", "airflow-connections"],
  ]

  @Test("no secret comes out of whole files", arguments: commands)
  func whole(_ command: [String]) async throws {
    var generator = SeededGenerator(seed: 0)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for file in PlantedFile.all(canary) { try folder.write(file.text, to: file.name) }
    let run = await CommandRun(command + ["."], in: folder.path)
    expectSilence(of: run, canary, "\(command)")
    #expect(run.status != .noInput)
  }

  @Test(
    "no secret comes out of a comparison",
    arguments: ["full", "json", "markdown", "unified", "github", "gitlab"],
    [false, true]
  )
  func comparison(_ format: String, isReversed: Bool) async throws {
    var generator = SeededGenerator(seed: 7)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for (old, new) in PlantedFile.changes(canary) {
      try folder.write(old.text, to: "old/\(old.name)")
      try folder.write(new.text, to: "new/\(new.name)")
      let sides = ["old/\(old.name)", "new/\(new.name)"]
      let run = await CommandRun(
        ["diff", "--format", format] + (isReversed ? sides.reversed() : sides),
        in: folder.path
      )
      expectSilence(of: run, canary, "\(old.name) as \(format)")
    }
    let names = ["values.yaml", "secret.yaml", "applied.yaml", "list.yaml", "amundsen.yaml"]
    for name in names {
      let run = await CommandRun(["diff", "old/\(name)", "new/\(name)"], in: folder.path)
      #expect(run.text.contains("***"), "\(name) shows no change, so nothing was tested")
    }
  }

  @Test(
    "no secret comes out of a value that moves into a Secret",
    arguments: ["full", "json", "markdown", "unified", "github", "gitlab"]
  )
  func moved(_ format: String) async throws {
    var generator = SeededGenerator(seed: 8)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for (name, text) in PlantedFile.moves(canary) { try folder.write(text, to: name) }
    for sides in [["old", "new"], ["new", "old"]] {
      let run = await CommandRun(["diff", "--format", format] + sides, in: folder.path)
      expectSilence(of: run, canary, "\(sides) as \(format)")
      #expect(run.text.contains("secret-moved"), "nothing moved, so nothing was tested")
    }
  }

  @Test("no secret comes out of values of Flyte", arguments: ["lint", "render", "effective"])
  func flyte(_ command: String) async throws {
    var generator = SeededGenerator(seed: 5)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    try folder.write(PlantedFile.flyte(canary), to: "flyte.yaml")
    let options = command == "render" ? ["--list"] : []
    let run = await CommandRun([command, "-f", "flyte.yaml"] + options, in: folder.path)
    expectSilence(of: run, canary, command)
    #expect(!run.text.isEmpty)
  }

  /// Commands over the values files as layers, in both orders.
  private static let layered = [
    ["lint"], ["lint", "--diff", "--unsafe-fixes"], ["effective"],
    ["effective", "--all", "--format", "json"],
  ]
  .flatMap { command in
    [
      command + ["-f", "values.yaml", "-f", "misspelt.yaml"],
      command + ["-f", "misspelt.yaml", "-f", "values.yaml", "-f", "overlay.yaml"],
    ]
  }

  @Test("no secret comes out of layers", arguments: layered)
  func layers(_ command: [String]) async throws {
    var generator = SeededGenerator(seed: 0)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for file in PlantedFile.all(canary) { try folder.write(file.text, to: file.name) }
    try folder.write(PlantedFile.overlay(canary), to: "overlay.yaml")
    let run = await CommandRun(command, in: folder.path)
    expectSilence(of: run, canary, "\(command)")
    #expect(!run.text.isEmpty, "nothing was printed, so nothing was tested")
  }

  @Test(
    "no secret comes out of --set",
    arguments: ["lint", "effective", "render"],
    [
      "astronomer.houston.config.auth.openidConnect.okta.clientSecret=X",
      "astronomer.houston.config.auth.openidConnect.okta.clientsecret=X", "X", "a[X]=1", "X.a",
      "a={X",
      "astronomer.houston.env[0].name=SCIM_AUTH_CODE_OKTA,astronomer.houston.env[0].value=X",
      "astronomer.houston.env[0].value=X", "astronomer.houston.config.auth=X",
      "global.baseDomain.X=1",
    ]
  )
  func arguments(_ command: String, _ expression: String) async throws {
    var generator = SeededGenerator(seed: 0)
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for file in PlantedFile.all(canary) { try folder.write(file.text, to: file.name) }
    let argument = expression.replacing("X", with: canary.text)
    let run = await CommandRun([command, "-f", "values.yaml", "--set", argument], in: folder.path)
    expectSilence(of: run, canary, "\(command) \(expression)")
  }

  /// The seeds of the damage; `AUTHCFG_CANARY_ROUNDS` asks for more than every run needs.
  private static let rounds =
    0..<(ProcessInfo.processInfo.environment["AUTHCFG_CANARY_ROUNDS"].flatMap { Int($0) } ?? 40)

  @Test("no secret comes out of files that were cut off or damaged", arguments: rounds)
  func damaged(_ round: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(round))
    let canary = Canary(using: &generator)
    let folder = try TemporaryFolder()
    for file in PlantedFile.all(canary) {
      let damaged = damage(Array(file.text.utf8), using: &generator)
      try folder.write(damaged, to: "\(round)-\(file.name)")
    }
    let layers = ["-f", "\(round)-values.yaml", "-f", "\(round)-misspelt.yaml"]
    let commands =
      Self.commands.prefix(4).map { $0 + ["."] } + [["lint"] + layers, ["effective"] + layers]
    for command in commands {
      let run = await CommandRun(command, in: folder.path)
      expectSilence(of: run, canary, "\(command)")
    }
  }

  /// Cuts the text off, takes bytes out of it, and puts bytes in that mean something in YAML.
  private func damage(
    _ bytes: [UInt8],
    using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = bytes
    if Bool.random(using: &generator) {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      if Bool.random(using: &generator) {
        bytes.remove(at: place)
      } else if let byte = "\t{}[]:,#&*!|>'\"%@`\n -\u{0}".utf8.randomElement(using: &generator) {
        bytes.insert(byte, at: place)
      }
    }
    return bytes
  }

  private func expectSilence(of run: CommandRun, _ canary: Canary, _ comment: String) {
    for (stream, text) in [("stdout", run.text), ("stderr", run.errorText)] {
      let leak = canary.leak(in: text)
      // The text itself stays out of the test's own output.
      #expect(leak == nil, "\(comment): \(stream) shows the canary as \(leak ?? "")")
    }
  }
}
