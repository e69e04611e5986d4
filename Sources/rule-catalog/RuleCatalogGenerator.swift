import Foundation

/// Writes the Swift file that lists all rules.
@main
struct RuleCatalogGenerator {
  static func main() {
    let paths = CommandLine.arguments.dropFirst(2).map { URL(filePath: $0) }
    let kind = CommandLine.arguments.dropFirst().first
    guard paths.count == 3, kind == "rules" || kind == "impacts" else {
      fail("usage: rule-catalog rules|impacts SOURCES FIXTURES OUTPUT")
    }
    do {
      let files = try sources(below: paths[0])
      let text =
        kind == "rules"
        ? catalog(
          try files.map { try RuleSource($0, of: "Rule") }.sorted { $0.name < $1.name }
            .map { try entry($0, paths[1]) }
        )
        : impactCatalog(try files.map { try impact(RuleSource($0, of: "ImpactRule"), paths[1]) })
      try text.write(to: paths[2], atomically: true, encoding: .utf8)
    } catch {
      fail("\(error)")
    }
  }

  private static func sources(below folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.sorted().filter { $0.hasSuffix(".swift") && $0.contains("/") }
      .map { folder.appending(path: $0) }
  }

  private static func entry(_ rule: RuleSource, _ fixtures: URL) throws -> String {
    let fixture = try RuleFixture(rule.name, in: fixtures)
    return """
          Entry(
            \(rule.typeName).self,
            name: \(literal(rule.name)),
            category: \(literal(rule.category)),
            summary: \(literal(rule.summary)),
            documentation: \(literal(rule.documentation)),
            isFixable: \(fixture.isFixable),
            bad: \(literal(fixture.bad)),
            furtherBad: [\(fixture.furtherBad.map(literal).joined(separator: ", "))],
            good: \(literal(fixture.good))
          ),
      """
  }

  /// The entry of an impact rule, which needs an example of a change.
  private static func impact(_ rule: RuleSource, _ fixtures: URL) throws -> String {
    let folder = fixtures.appending(path: rule.name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let cases = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("quiet") }.sorted()
    guard let first = cases.first(where: { $0 == "change" }) ?? cases.first else {
      throw SourceError(folder, 1, "expected a folder with a case, as 'change'")
    }
    // It is not there before it is recorded for the first time.
    let report = try? String(
      contentsOf: folder.appending(path: "\(first)/full.txt"),
      encoding: .utf8
    )
    return """
          Entry(
            \(rule.typeName).self,
            name: \(literal(rule.name)),
            category: \(literal(rule.category)),
            summary: \(literal(rule.summary)),
            documentation: \(literal(rule.documentation)),
            example: \(literal(report ?? ""))
          ),
      """
  }

  private static func impactCatalog(_ entries: [String]) -> String {
    """
    public import Diffing

    extension ImpactCatalog {
      /// Every rule of `Sources/Impacts`.
      public static let standard = ImpactCatalog(entries: [
    \(entries.joined(separator: "\n"))
      ])
    }

    """
  }

  private static func catalog(_ entries: [String]) -> String {
    """
    public import Linting
    import Diagnostics

    extension RuleCatalog {
      /// Every rule of `Sources/Rules`.
      public static let standard = RuleCatalog(entries: [
    \(entries.joined(separator: "\n"))
      ])
    }

    """
  }

  private static func literal(_ example: RuleFixture.Example) -> String {
    "RuleExample(fileName: \(literal(example.fileName)), text: \(literal(example.text)))"
  }

  /// Spells `text` as a Swift string literal.
  private static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case " "..."~": String(scalar)
      default: "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(1)
  }
}
