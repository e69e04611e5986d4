import Foundation

/// The examples in the folder of one rule.
struct RuleFixture {
  /// A file by its name.
  struct Example {
    let fileName: String
    let text: String
  }

  let bad: Example
  let good: Example
  /// Whether some `fixed` file shows what a fix makes of a `bad` one.
  let isFixable: Bool

  /// Reads the folder of the rule called `name`.
  init(_ name: String, in fixtures: URL) throws {
    let folder = fixtures.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    isFixable = names.contains { $0.hasPrefix("fixed") }
    bad = try Self.example("bad", among: names, in: folder)
    good = try Self.example("good", among: names, in: folder)
  }

  /// The example called `stem`, or else the first of several (`bad-case.yaml`).
  ///
  /// Goldens and lists of lines are none. Of a case that is a folder, every file is shown.
  private static func example(
    _ stem: String,
    among names: [String],
    in folder: URL
  ) throws -> Example {
    let cases = names.filter { name in
      let ownStem = name.prefix { $0 != "." }
      let isCase = ownStem == stem || ownStem.hasPrefix("\(stem)-")
      return isCase && ![".txt", ".marks", ".args"].contains { name.hasSuffix($0) }
    }
    guard let name = cases.min(by: { ($0.count, $0) < ($1.count, $1) }) else {
      throw SourceError(folder, 1, "expected a file '\(stem).yaml'")
    }
    let path = folder.appending(path: name)
    let inner = try? FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
    guard let inner else {
      return try Example(fileName: name, text: String(contentsOf: path, encoding: .utf8))
    }
    let parts = try inner.map { file in
      try "-- \(file) --\n" + String(contentsOf: path.appending(path: file), encoding: .utf8)
    }
    return Example(fileName: name, text: parts.joined())
  }
}
