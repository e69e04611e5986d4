import Commands
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct ChangeFixtureTests {
  @Test("a report on a change is as recorded", arguments: ChangeCase.all)
  func golden(_ example: ChangeCase) async throws {
    try await expectGolden(example.compare([]).text, "\(example.path)/full.txt")
    try await expectGolden(
      example.compare(["--format", "markdown"]).text,
      "\(example.path)/review.md"
    )
  }

  @Test("a rule speaks of its own changes and of no others", arguments: ChangeCase.all)
  func rule(_ example: ChangeCase) async throws {
    let run = await example.compare(["--format", "json"])
    #expect(run.status != .trouble, "\(run.errorText)")
    let document = try DiffDocument.decode(run.output)
    let rules = document.impacts.map(\.rule) + document.changes.flatMap(\.impacts).map(\.rule)
    #expect(rules.contains(example.rule) != example.name.hasPrefix("quiet"))
    #expect(run.status == (document.changes.isEmpty ? .clean : .findings))
  }

  @Test(
    "the change back has the same settings, with the sides exchanged",
    arguments: ChangeCase.all
  )
  func mirror(_ example: ChangeCase) async throws {
    let isLayered = example.arguments.contains("-f")
    guard !isLayered else { return }
    let forth = try await DiffDocument.decode(example.compare(["--format", "json"]).output)
    let back = try await DiffDocument.decode(
      example.compare(["--format", "json"], isReversed: true).output
    )
    let places = forth.changes.map { change in
      [change.old, change.new].map { $0.flatMap { $0.line.map(String.init) } ?? "none" }
    }
    let mirrored = back.changes.map { change in
      [change.new, change.old].map { $0.flatMap { $0.line.map(String.init) } ?? "none" }
    }
    #expect(Set(places) == Set(mirrored))
    #expect(forth.changes.count == back.changes.count)
  }
}

extension DiffDocument {
  static func decode(_ bytes: [UInt8]) throws -> DiffDocument {
    try JSONDecoder().decode(DiffDocument.self, from: Data(bytes))
  }
}
