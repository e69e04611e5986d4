import Foundation
import Projects
import TestSupport
import Testing

@Suite struct PathPatternTests {
  @Test("patterns match the paths that git ignores for them")
  func random() throws {
    var generator = SeededGenerator(seed: 7)
    var ignored = 0
    for _ in 0..<40 {
      let patterns = (0..<3).map { _ in Self.pattern(&generator) }
      let paths = Set((0..<60).map { _ in Self.path(&generator) }).sorted()
      let expected = try Self.ignoredByGit(paths, patterns)
      let found = paths.filter(PathPatterns(patterns).match)
      #expect(found == expected, "\(patterns)")
      ignored += found.count
    }
    #expect(ignored > 300, "\(ignored)")
  }

  @Test(
    "patterns match the paths that git ignores for them",
    arguments: [
      ["*.yaml", "!b.yaml"], ["a/"], ["/a"], ["a/b"], ["a/**"], ["**/b"], ["a/**/b"], ["[ab]"],
      ["[!a].yaml"], ["[]a]"], ["[a"], ["\\*"], ["a*b*"], ["?"], ["**"], ["*/b"], ["a/", "!a/b"],
      ["/"], ["!"], ["a//b"], ["[a-c]/"], ["***"], ["a\\"], ["[a-]"], ["/*", "!/a/"],
    ]
  )
  func examples(_ patterns: [String]) throws {
    let names = ["a", "b", "a.yaml", "b.yaml", "*", "ab", "aab", "]", "-"]
    let paths = names.flatMap { first in
      [first]
        + names.flatMap { second in
          ["\(first)/\(second)", "\(first)/\(second)/a", "\(first)/\(second)/b.yaml"]
        }
    }.sorted()
    let expected = try Self.ignoredByGit(paths, patterns)
    #expect(paths.filter(PathPatterns(patterns).match) == expected)
  }

  private static func pattern(_ generator: inout SeededGenerator) -> String {
    let parts = ["a", "b", "*", "?", "a*", "*.yaml", "[ab]", "**", "[!b]", "a?b"]
    let count = Int.random(in: 1...3, using: &generator)
    let middle = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }
    let start = ["", "", "!", "/"].randomElement(using: &generator) ?? ""
    let end = ["", "", "/"].randomElement(using: &generator) ?? ""
    return start + middle.joined(separator: "/") + end
  }

  private static func path(_ generator: inout SeededGenerator) -> String {
    let names = ["a", "b", "ab", "x.yaml", "aab", "c"]
    let count = Int.random(in: 1...4, using: &generator)
    return (0..<count).compactMap { _ in names.randomElement(using: &generator) }
      .joined(separator: "/")
  }

  /// Those of `paths`, none of which needs to be there, that git ignores because of `patterns`.
  private static func ignoredByGit(_ paths: [String], _ patterns: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(patterns.map { "\($0)\n" }.joined(), to: ".gitignore")
    try folder.write(
      paths.map { "\($0)\n" }.joined(),
      to: "../\(URL(filePath: folder.path).lastPathComponent).paths"
    )
    let script = """
      git init -q . && git check-ignore --no-index --stdin < ../$(basename "$PWD").paths; \
      rm ../$(basename "$PWD").paths
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }
}
