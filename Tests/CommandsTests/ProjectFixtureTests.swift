import Commands
import Foundation
import Reporting
import TestSupport
import Testing

/// A repository with releases of all products, linted as a team does: as a whole, and file by file before
/// a commit.
@Suite struct ProjectFixtureTests {
  private static let repository = "Projects/platform"

  @Test("the targets of a repository are linted each as the release that it is")
  func targets() async throws {
    let run = await CommandRun(["lint"], in: Fixture.path(Self.repository))
    #expect(run.status == .findings)
    try expectGolden(run.text + run.errorText, "\(Self.repository).txt")
  }

  @Test("with a file alone, its own findings are reported, and those elsewhere that name it")
  func singleFiles() async throws {
    let all = try await Self.findings([])
    #expect(all.count > 8)
    var single: [String] = []
    var others: Set<String> = []
    for file in try Self.files() {
      let found = try await Self.findings([file])
      single += found.filter { $0.hasPrefix("\(file):") }
      for finding in found where !finding.hasPrefix("\(file):") {
        #expect(all.contains(finding))
        others.insert("\(file) \(finding.split(separator: " ")[1])")
      }
    }
    #expect(single.sorted() == all.sorted())
    #expect(others.contains("astronomer/secrets.yaml missing-secret-key:"))
    #expect(others.contains("flyte/secrets.yaml flyte-mismatched-secret-hash:"))
    #expect(others.contains("flyte/values.yaml secret-in-other-namespace:"))
    #expect(others.contains("amundsen/settings.yaml missing-config-map-key:"))
    #expect(!others.contains { $0.hasSuffix("insecure-issuer:") })
  }

  @Test("files that are given together are told the same of as all are")
  func pairs() async throws {
    let all = try await Self.findings([])
    let files = try Self.files()
    for pair in zip(files, files.dropFirst()).map({ [$0, $1] }) {
      let wanted = all.filter { finding in pair.contains { finding.hasPrefix("\($0):") } }
      let found = try await Self.findings(pair)
      #expect(wanted.allSatisfy(found.contains))
      #expect(found.allSatisfy(all.contains))
    }
  }

  @Test("from a folder below, the paths are those from there")
  func below() async throws {
    let run = await CommandRun(
      ["lint", "values.yaml", "--format", "concise"],
      in: Fixture.path("\(Self.repository)/flyte")
    )
    #expect(run.text.contains("\nvalues.yaml:") || run.text.hasPrefix("values.yaml:"))
    #expect(!run.text.contains("flyte/values.yaml"))
    let all = await CommandRun(
      ["lint", "--format", "concise"],
      in: Fixture.path("\(Self.repository)/flyte")
    )
    #expect(all.text.contains("../astronomer/values-production.yaml:"))
  }

  @Test("one target of several is linted alone")
  func oneTarget() async throws {
    let some = try await Self.findings(["--target", "flyte"])
    #expect(!some.isEmpty)
    #expect(some.allSatisfy { $0.hasPrefix("flyte/") })
  }

  /// The findings as `file:line: rule: message`.
  private static func findings(_ arguments: [String]) async throws -> [String] {
    let run = await CommandRun(
      ["lint", "--format", "json"] + arguments,
      in: Fixture.path(repository)
    )
    let document = try JSONDecoder().decode(LintDocument.self, from: Data(run.output))
    return document.diagnostics.map {
      "\($0.file):\($0.range.start.line): \($0.rule): \($0.message)"
    }
  }

  /// The files of the repository, as `git ls-files` would name them.
  private static func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Fixture.path(repository)).sorted()
      .filter { !$0.contains("authcfg") && $0.contains(".") }
  }
}
