import Diagnostics
import Diffing

/// What a change, or what follows from several, looks like to formats that show one message at one line.
struct ChangeNotice {
  let severity: ChangeSeverity
  /// The rule that found what follows, or `changed`.
  let rule: String
  let path: String
  let start: SourcePosition
  let end: SourcePosition
  /// The place of the change, what was and what is, and what follows.
  let paragraphs: [String]
  /// The document and the path in it, which stay when lines come and go.
  let title: String

  /// Those of `report`, what matters most in front.
  static func all(in report: ChangeReport) -> [ChangeNotice] {
    var places = PlaceCache(report)
    let impacts = report.comparison.impacts.compactMap { ChangeNotice($0, report, &places) }
    return impacts
      + report.comparison.changes.compactMap { ChangeNotice($0, report, &places) }
  }

  private init?(_ change: Change, _ report: ChangeReport, _ places: inout PlaceCache) {
    guard let range = change.new?.place ?? change.old?.place else { return nil }
    severity = change.severity
    rule = change.impacts.first?.rule ?? "changed"
    title = report.title(of: change)
    path = report.file(of: range).path
    start = places.position(range.start, in: range)
    end = places.position(range.end, in: range)
    let values = [change.old, change.new].map { $0.map(report.text) ?? "nothing" }
    paragraphs =
      ["\(title): \(values[0]) -> \(values[1])".printable]
      + change.impacts.flatMap { impact in
        ["\(impact.severity.rawValue): \(impact.message)"] + impact.notes
      }.map(\.printable)
  }

  private init?(_ impact: Impact, _ report: ChangeReport, _ places: inout PlaceCache) {
    guard let range = impact.places.last else { return nil }
    severity = impact.severity
    rule = impact.rule
    title = impact.message
    path = report.file(of: range).path
    start = places.position(range.start, in: range)
    end = places.position(range.end, in: range)
    paragraphs = ([impact.message] + impact.notes).map(\.printable)
  }
}
