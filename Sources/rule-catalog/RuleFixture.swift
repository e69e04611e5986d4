import Foundation

/// The examples in the folder of one rule.
struct RuleFixture {
  /// A file by its name.
  struct Example {
    let fileName: String
    let text: String
  }

  /// The first that `explain` shows.
  let bad: Example
  let furtherBad: [Example]
  let good: Example
  /// Whether some `fixed` file shows what a fix makes of a `bad` one.
  let isFixable: Bool

  /// Reads the folder of the rule called `name`.
  init(_ name: String, in fixtures: URL) throws {
    let folder = fixtures.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    isFixable = names.contains { $0.hasPrefix("fixed") }
    let allBad = try Self.examples("bad", among: names, in: folder)
    bad = allBad[0]
    furtherBad = Array(allBad.dropFirst())
    good = try Self.examples("good", among: names, in: folder)[0]
  }

  /// The examples called `stem` or `stem-case`, that with the shortest name first; at least one.
  ///
  /// Goldens and lists of lines are none. Of a case that is a folder, every file is in the text.
  private static func examples(
    _ stem: String,
    among names: [String],
    in folder: URL
  ) throws -> [Example] {
    let cases = names.filter { name in
      let ownStem = name.prefix { $0 != "." }
      let isCase = ownStem == stem || ownStem.hasPrefix("\(stem)-")
      return isCase && ![".txt", ".marks", ".args"].contains { name.hasSuffix($0) }
    }
    guard !cases.isEmpty else { throw SourceError(folder, 1, "expected a file '\(stem).yaml'") }
    return try cases.sorted { ($0.count, $0) < ($1.count, $1) }
      .map { try Example($0, in: folder) }
  }
}

extension RuleFixture.Example {
  fileprivate init(_ name: String, in folder: URL) throws {
    let path = folder.appending(path: name)
    fileName = name
    guard let inner = try? FileManager.default.contentsOfDirectory(atPath: path.path) else {
      text = try String(decoding: Data(contentsOf: path), as: UTF8.self)
      return
    }
    text = try inner.sorted().map { file in
      try "-- \(file) --\n" + String(contentsOf: path.appending(path: file), encoding: .utf8)
    }.joined()
  }
}
