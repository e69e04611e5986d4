import Commands
import Foundation
import TestSupport
import Testing

/// One folder of `Fixtures/Render`: `values.yaml`, the options in `args`, one a line, the variables
/// in `environment`, and the golden `manifests.yaml`.
struct RenderCase: Sendable, CustomTestStringConvertible {
  /// The name of the folder.
  let name: String

  var testDescription: String { name }

  static let all = Fixture.names(in: "Render").map { RenderCase(name: $0) }

  func run(_ more: [String] = []) async -> CommandRun {
    let environment = lines(of: "environment").map { line in
      line.split(separator: "=", maxSplits: 1).map(String.init)
    }
    return await CommandRun(
      ["render", "-f", "values.yaml"] + lines(of: "args") + more,
      in: Fixture.path("Render/\(name)"),
      environment: Dictionary(uniqueKeysWithValues: environment.map { ($0[0], $0[1]) })
    )
  }

  private func lines(of file: String) -> [String] {
    let bytes = (try? Fixture.bytes("Render/\(name)/\(file)")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

@Suite struct RenderFixtureTests {
  @Test("the manifests are as recorded", arguments: RenderCase.all)
  func manifests(_ example: RenderCase) async throws {
    let run = await example.run()
    #expect(run.status == .clean)
    #expect(run.errorText == "")
    try expectGolden(run.text, "Render/\(example.name)/manifests.yaml")
  }

  @Test("the list is as recorded", arguments: RenderCase.all)
  func list(_ example: RenderCase) async throws {
    let run = await example.run(["--list"])
    #expect(run.status == .clean)
    try expectGolden(run.text, "Render/\(example.name)/list.txt")
  }

  @Test("kubectl reads the manifests and finds in them what we do", arguments: RenderCase.all)
  func kustomize(_ example: RenderCase) async throws {
    let run = await example.run()
    let folder = try TemporaryFolder()
    try folder.write(run.output, to: "manifests.yaml")
    try folder.write("resources: [manifests.yaml]\n", to: "kustomization.yaml")
    let read = try [UInt8](Kubectl.run(["kustomize", "."], in: folder.path))
    func sorted(_ secrets: [WrittenSecret]) -> [WrittenSecret] {
      secrets.sorted { ($0.name ?? "") < ($1.name ?? "") }
    }
    #expect(sorted(WrittenSecret.all(in: read)) == WrittenSecret.all(in: run.output))
  }
}
