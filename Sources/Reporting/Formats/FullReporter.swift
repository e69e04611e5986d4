import Diagnostics

// How findings look on a screen:
// - one paragraph a finding: what, where, the line with the place underlined, why, what to do
// - the first line stands alone and can be searched for; the place is clickable (path:line:column)
// - values that may be secrets are shown as ***, and comments behind them are left out
// - no colour but on a terminal, and no meaning in colour alone

/// Writes each finding as a paragraph with the line it is about.
public struct FullReporter {
  private let report: LintReport
  private let palette: Palette
  private var lines: LineCache

  /// Makes a reporter for `report`.
  public init(_ report: LintReport, palette: Palette) {
    self.report = report
    self.palette = palette
    lines = LineCache(report)
  }

  /// The text of all findings; empty if there is none.
  public mutating func text() -> String {
    var paragraphs: [String] = []
    for diagnostic in report.diagnostics {
      paragraphs.append(paragraph(diagnostic))
    }
    return paragraphs.joined(separator: "\n")
  }

  private mutating func paragraph(_ diagnostic: Diagnostic) -> String {
    let excerpt = lines.excerpt(of: diagnostic.range)
    let placed = diagnostic.notes.compactMap { note in note.range.map { (note.message, $0) } }
    let excerpts = placed.map { message, range in
      (message, range, lines.excerpt(of: range))
    }
    let gutter = ([excerpt.line] + excerpts.map(\.2.line)).map { String($0).count }.max() ?? 1

    let head = "\(diagnostic.severity.rawValue)[\(diagnostic.rule)]"
    var text = palette.severity(diagnostic.severity, head)
    text += palette.strong(": \(diagnostic.message.printable)") + "\n"
    text += arrow(diagnostic.range, gutter)
    text += "\(pad("", gutter)) \(palette.quiet("|"))\n"
    text += marked(excerpt, gutter, mark: "^", severity: diagnostic.severity, label: nil)
    var file = diagnostic.range.file
    for (message, range, excerpt) in excerpts {
      if range.file != file {
        file = range.file
        text += arrow(range, gutter)
      }
      text += marked(excerpt, gutter, mark: "-", severity: .note, label: message)
    }
    for note in diagnostic.notes where note.range == nil {
      text += "\(pad("", gutter)) \(palette.quiet("=")) note: \(note.message.printable)\n"
    }
    if let fix = diagnostic.fix {
      let words = fix.safety == .safe ? "fix" : "unsafe fix"
      text += "\(pad("", gutter)) \(palette.quiet("=")) \(palette.help("\(words): \(fix.title)"))\n"
    }
    return text
  }

  private mutating func arrow(_ range: SourceRange, _ gutter: Int) -> String {
    let position = lines.position(range.start, in: range.file)
    let place = "\(report.file(range).source.path.printable):\(position.line):\(position.column)"
    return "\(pad("", gutter - 1)) \(palette.quiet("-->")) \(place)\n"
  }

  private func marked(
    _ excerpt: Excerpt,
    _ gutter: Int,
    mark: Character,
    severity: Severity,
    label: String?
  ) -> String {
    let number = palette.quiet("\(pad(String(excerpt.line), gutter)) |")
    let rail = palette.quiet("\(pad("", gutter)) |")
    let blanks = String(repeating: " ", count: excerpt.start)
    var marks = String(repeating: mark, count: excerpt.width)
    if let label { marks += " note: \(label.printable)" }
    let line = excerpt.text.isEmpty ? "" : " \(excerpt.text)"
    return "\(number)\(line)\n\(rail) \(blanks)\(palette.severity(severity, marks))\n"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
