import Diagnostics
import Diffing

// How changes look on a screen:
// - what matters most first; one paragraph a change: how much it matters and where, then what was and what
//   is, each with its place, then what follows
// - values that may be secrets are letters, the same for the same value
// - no colour but on a terminal, and no meaning in colour alone

/// Writes each change as a paragraph with what follows from it.
public struct FullChangeReporter {
  private let report: ChangeReport
  private let palette: Palette
  private var places: PlaceCache

  /// Makes a reporter for `report`.
  public init(_ report: ChangeReport, palette: Palette) {
    self.report = report
    self.palette = palette
    places = PlaceCache(report)
  }

  /// The text of all changes; empty if there is none.
  public mutating func text() -> String {
    var paragraphs = report.comparison.impacts.map(paragraph)
    for change in report.comparison.changes { paragraphs.append(paragraph(change)) }
    return paragraphs.joined(separator: "\n")
  }

  /// What follows from several changes together, or from one that stands elsewhere.
  private func paragraph(_ impact: Impact) -> String {
    let head = "\(impact.severity.rawValue)[\(impact.rule)]"
    return palette.change(impact.severity, head)
      + palette.strong(": \(impact.message.printable)") + "\n" + notes(impact)
  }

  private mutating func paragraph(_ change: Change) -> String {
    let head = "\(change.severity.rawValue): "
    var text = palette.change(change.severity, head)
    text += palette.strong(report.title(of: change).printable)
    text += change.kind == .changed ? "\n" : " \(change.kind.rawValue)\n"
    let values = [("-", change.old), ("+", change.new)].compactMap { mark, value in
      value.map { (mark, $0) }
    }
    let shown = values.map { report.text(of: $1).printable }
    let width = min(shown.map(\.count).max() ?? 0, 60)
    for ((mark, value), words) in zip(values, shown) {
      let line = "  \(mark) \(words)"
      text += mark == "-" ? palette.removed(line) : palette.added(line)
      if let place = value.place {
        let blanks = String(repeating: " ", count: max(0, width - words.count))
        text += "\(blanks)  \(palette.quiet(places.text(place).printable))"
      }
      text += "\n"
    }
    for impact in change.impacts {
      let rule = palette.change(impact.severity, "\(impact.severity.rawValue)[\(impact.rule)]")
      text += "  \(palette.quiet("=")) \(rule): \(impact.message.printable)\n" + notes(impact)
    }
    return text
  }

  private func notes(_ impact: Impact) -> String {
    impact.notes.map { "    \(palette.quiet("=")) note: \($0.printable)\n" }.joined()
  }
}
