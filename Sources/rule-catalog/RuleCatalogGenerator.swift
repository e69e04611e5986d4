import Foundation

/// Writes the Swift file that lists all rules.
@main
struct RuleCatalogGenerator {
  static func main() {
    let paths = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
    guard paths.count == 3 else {
      fail("usage: rule-catalog RULES FIXTURES OUTPUT")
    }
    do {
      let entries = try sources(below: paths[0]).map { try entry(RuleSource($0), paths[1]) }
      try catalog(entries).write(to: paths[2], atomically: true, encoding: .utf8)
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
