public import Diagnostics
public import YAML

/// A comment that silences rules: `# authcfg: ignore[insecure-issuer] behind a TLS proxy`.
///
/// At the end of a line it holds for that line; alone on a line, for the next one that is not a
/// comment. `ignore-file` holds for the whole file.
public struct Suppression: Sendable {
  /// The rules it silences.
  public let rules: [String]
  /// The comment.
  public let range: SourceRange
  /// The line it holds for, from 1; `nil` for the whole file.
  public let line: Int?

  /// Whether `diagnostic`, which starts in `line`, is silenced.
  func silences(_ diagnostic: Diagnostic, inLine line: Int) -> Bool {
    rules.contains(diagnostic.rule) && (self.line == nil || self.line == line)
  }
}

extension Suppression {
  /// The suppressions among `comments`, which are in order of place.
  public static func all(in comments: [Comment], lines: LineTable) -> [Suppression] {
    comments.enumerated().compactMap { index, comment in
      guard let (directive, rules) = parse(comment.text) else { return nil }
      let own = lines.position(of: comment.range.start).line
      let line = comment.isAlone ? lineBehind(comments[index...], lines) : own
      return Suppression(
        rules: rules,
        range: comment.range,
        line: directive == "ignore-file" ? nil : line
      )
    }
  }

  /// The first line behind a run of comments that each stand alone on consecutive lines.
  private static func lineBehind(_ comments: ArraySlice<Comment>, _ lines: LineTable) -> Int {
    var line = comments.first.map { lines.position(of: $0.range.start).line } ?? 0
    for comment in comments.dropFirst() {
      guard comment.isAlone, lines.position(of: comment.range.start).line == line + 1 else { break }
      line += 1
    }
    return line + 1
  }

  /// Takes `# authcfg: ignore[a, b] reason` apart.
  private static func parse(_ comment: String) -> (directive: String, rules: [String])? {
    let text = comment.drop { $0 == "#" || $0 == " " }
    guard text.hasPrefix("authcfg:") else { return nil }
    let rest = text.dropFirst("authcfg:".count).drop { $0 == " " }
    guard let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") else {
      return nil
    }
    guard open < close else { return nil }
    let directive = String(rest[..<open])
    guard directive == "ignore" || directive == "ignore-file" else { return nil }
    let names = rest[rest.index(after: open)..<close].split(separator: ",")
    return (directive, names.map { $0.filter { $0 != " " } })
  }
}

/// Parts `diagnostics`, all of one file, into those that stand and those that a comment silences.
public func applySuppressions(
  in stream: Stream,
  to diagnostics: [Diagnostic]
) -> (standing: [Diagnostic], suppressed: [Diagnostic]) {
  let lines = LineTable(stream.file)
  let suppressions = Suppression.all(in: stream.comments(), lines: lines)
  guard !suppressions.isEmpty else { return (diagnostics, []) }
  var standing: [Diagnostic] = []
  var suppressed: [Diagnostic] = []
  for diagnostic in diagnostics {
    let line = lines.position(of: diagnostic.range.start).line
    if suppressions.contains(where: { $0.silences(diagnostic, inLine: line) }) {
      suppressed.append(diagnostic)
    } else {
      standing.append(diagnostic)
    }
  }
  return (standing, suppressed)
}
