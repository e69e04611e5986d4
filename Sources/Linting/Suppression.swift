import AuthModel
public import Diagnostics
import YAML

/// A comment that silences rules: `# authcfg: ignore[insecure-issuer] behind a TLS proxy`.
///
/// At the end of a line it holds for that line; alone on a line, down to the next one that is not a
/// comment. `ignore-file` holds for the whole file.
public struct Suppression: Sendable {
  /// One name in the brackets.
  public struct Name: Sendable {
    /// The name as it is spelled.
    public let name: Located<String>
    /// What came of it once all other rules had run.
    public internal(set) var standing = Standing.unchecked
  }

  /// What a name in the brackets was good for.
  public enum Standing: Hashable, Sendable {
    /// It silenced a finding.
    case used
    /// The rule looked at the file and found nothing that could be silenced.
    case unused
    /// Nobody can say: the rule also looks at files that were not given, or could not look.
    case unchecked
    /// No rule is called so; `meant` is almost the same, and `isCertain` if not even a letter differs.
    case unknown(meant: String?, isCertain: Bool)
  }

  /// The names in the brackets.
  public internal(set) var names: [Name]
  /// From the `#` to the closing bracket.
  public let range: SourceRange
  /// The lines it holds for, from 1; `nil` for the whole file.
  public let lines: ClosedRange<Int>?
  /// Whether a word stands behind the brackets.
  let hasReason: Bool
  /// Takes the suppression out and leaves its reason as a comment.
  public let removal: Edit

  /// Takes the names at `indices` out of the brackets, one edit for each.
  public func removals(at indices: [Int]) -> [Edit] {
    indices.map { index in
      let own = names[index].name.range
      let isFirst = (0..<index).allSatisfy(indices.contains)
      let range =
        isFirst && index + 1 < names.count
        ? own.joined(to: names[index + 1].name.range.startPlace)
        : names[max(index - 1, 0)].name.range.endPlace.joined(to: own)
      return Edit(range, with: "")
    }
  }
}

extension BoundFile {
  /// The file and the texts in it that are files of their own, in which comments count as well.
  var streams: [YAML.Stream] { [stream] + embeddedStreams }
}

extension Suppression {
  /// A remark with the lines that it holds for, or would; `nil` for the whole file.
  typealias Place = (remark: SuppressionRemark, comment: Comment, lines: ClosedRange<Int>?)

  /// The remarks in the comments of `stream`, in order of place.
  static func places(in stream: Stream, lines: LineTable) -> [Place] {
    let comments = stream.comments()
    let ownLines = comments.map { lines.position(of: $0.range.start).line }
    let linesBehind = linesBehind(comments, ownLines)
    return comments.indices.flatMap { index in
      let comment = comments[index]
      return SuppressionRemark.all(in: comment.range, of: stream.file).map { remark in
        let own = ownLines[index]
        let last = comment.isAlone ? linesBehind[index] : own
        return (remark, comment, remark.isForFile ? nil : own...last)
      }
    }
  }

  /// The suppression that stands at `place` of `file`, if it is spelled as one.
  init?(at place: Place, in file: SourceFile) {
    guard case .suppression(let names) = place.remark.form else { return nil }
    self.names = names.map { Name(name: $0) }
    range = place.remark.range
    lines = place.lines
    hasReason =
      place.remark.rest.map { file.bytes[$0.start..<$0.end].contains(where: \.isAlphanumeric) }
      ?? false
    removal = place.remark.removal(from: place.comment, in: file)
  }

  /// For each comment, of which the lines are given, the first line behind the run of comments that
  /// stand alone on the lines below it, one on each.
  private static func linesBehind(_ comments: [Comment], _ ownLines: [Int]) -> [Int] {
    var linesBehind = ownLines.map { $0 + 1 }
    for index in comments.indices.dropLast().reversed() {
      let next = index + 1
      if comments[next].isAlone, ownLines[next] == linesBehind[index] {
        linesBehind[index] = linesBehind[next]
      }
    }
    return linesBehind
  }
}

extension SuppressionRemark {
  /// Takes the remark out of `comment` and leaves what is said behind it as a comment.
  fileprivate func removal(from comment: Comment, in file: SourceFile) -> Edit {
    if let rest {
      let isComment = file.bytes[rest.start] == UInt8(ascii: "#")
      return Edit(range.joined(to: rest.startPlace), with: isComment ? "" : "# ")
    }
    let isWhole = comment.isAlone && comment.range.start == range.start
    var start = range.start
    while start > 0, file.bytes[start - 1].isBlank { start -= 1 }
    var end = comment.range.end
    if isWhole {
      while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, file.bytes.count)
    }
    return Edit(file.range(start, end), with: "")
  }
}

extension SourceRange {
  /// From the start of this range to the end of `other`, which does not end before it.
  fileprivate func joined(to other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: start, end: other.end)
  }
}
