import Diagnostics
import Diffing

// How a review comment looks:
// - the numbers first, then in one line each what follows from the changes
// - the changes themselves in a table that is folded
// - all text of the files escaped; never more than a comment may hold

/// Writes the changes as Markdown for a review comment.
public struct MarkdownChangeReporter {
  private let report: ChangeReport
  private let limit: Int
  private var places: PlaceCache

  /// The number of bytes that the text has at most: GitHub takes 65536 characters.
  public static let standardLimit = 60_000

  /// Makes a reporter for `report`, whose text has about `limit` bytes at most.
  public init(_ report: ChangeReport, limit: Int = standardLimit) {
    self.report = report
    self.limit = limit
    places = PlaceCache(report)
  }

  /// The whole text.
  public mutating func text() -> String {
    let changes = report.comparison.changes
    var text = "**authcfg**: \(report.summary.line)\n"
    guard !changes.isEmpty else { return text }
    let impacts = report.comparison.impacts + changes.flatMap(\.impacts)
    let lines = impacts.sorted { $0.severity > $1.severity }.map(line)
    if !lines.isEmpty { text += "\n" }
    text += fitting(lines, behind: text, word: "consequence", share: 2)
    let rows = changes.map { row($0) }
    text += "\n<details>\n<summary>\(ChangeReport.count(changes.count, "change"))</summary>\n\n"
    let head = "| Severity | Setting | Before | After |\n| --- | --- | --- | --- |\n"
    text += fitting(rows, behind: text, head: head, word: "change", share: 1)
    text += "\n</details>\n"
    return text
  }

  /// As many of `lines` as fit behind `text`, or into a part of the room there, and how many do not.
  private func fitting(
    _ lines: [String],
    behind text: String,
    head: String = "",
    word: String,
    share: Int
  ) -> String {
    var room = (limit - text.utf8.count - head.utf8.count - 200) / share
    let shown = lines.prefix { line in
      room -= line.utf8.count
      return room >= 0
    }
    let rest = lines.count - shown.count
    let remark = "\n\(ChangeReport.count(rest, "more \(word)")) did not fit in here\n"
    return (shown.isEmpty ? "" : head + shown.joined()) + (rest > 0 ? remark : "")
  }

  private func line(_ impact: Impact) -> String {
    let notes = impact.notes.map { "<br>\($0.printable.markdown)" }.joined()
    return
      "- **\(impact.severity.rawValue)** `\(impact.rule)`: \(impact.message.printable.markdown)"
      + "\(notes)\n"
  }

  private mutating func row(_ change: Change) -> String {
    let cells = [
      change.severity.rawValue, report.title(of: change).printable.markdown, cell(change.old),
      cell(change.new),
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  private mutating func cell(_ value: ChangedValue?) -> String {
    guard let value else { return "" }
    let text = report.text(of: value).printable.markdown
    guard let place = value.place else { return text }
    return "\(text)<br>\(places.text(place).printable.markdown)"
  }
}
