import Diagnostics

/// A workflow command of GitHub Actions, which shows a message beside a line.
///
/// A range over several lines has no columns: GitHub takes those of the first line for those of the last.
struct WorkflowCommand {
  /// The command in one line.
  let text: String

  /// Makes the command `name`: `error`, `warning` or `notice`.
  init(
    _ name: String,
    title: String,
    path: String,
    from start: SourcePosition,
    to end: SourcePosition,
    message: String
  ) {
    var properties = [
      ("title", title), ("file", path), ("line", "\(start.line)"), ("endLine", "\(end.line)"),
    ]
    if start.line == end.line {
      properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
    }
    let list = properties.map { "\($0)=\(Self.escaped($1, also: [":": "%3A", ",": "%2C"]))" }
    text = "::\(name) \(list.joined(separator: ","))::\(Self.escaped(message, also: [:]))\n"
  }

  /// What GitHub's own toolkit writes in the place of what would end a message or a property.
  private static func escaped(_ text: String, also marks: [Character: String]) -> String {
    let replacements = marks.merging(["%": "%25", "\r": "%0D", "\n": "%0A", "\r\n": "%0D%0A"]) {
      $1
    }
    return text.map { replacements[$0] ?? String($0) }.joined()
  }
}
