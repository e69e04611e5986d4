import Diagnostics
import Diffing

/// Writes the changes in the form of a patch, one hunk a setting, for eyes and tools that know patches; it
/// cannot be applied.
public struct UnifiedChangeReporter {
  private let report: ChangeReport

  /// Makes a reporter for `report`.
  public init(_ report: ChangeReport) {
    self.report = report
  }

  /// The text of all changes; empty if there is none.
  public func text() -> String {
    let documents = report.comparison.changes.map(\.document).reduce(into: [DocumentName]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return documents.map { document in
      let changes = report.comparison.changes.filter { $0.document == document }
      return head(changes) + changes.map(hunk).joined()
    }.joined()
  }

  /// The names of both files; of a document that comes or goes one of them is none.
  private func head(_ changes: [Change]) -> String {
    let old = changes.lazy.compactMap(\.old?.place).first.map { report.file(of: $0).path }
    let new = changes.lazy.compactMap(\.new?.place).first.map { report.file(of: $0).path }
    let isWhole = changes.contains { $0.path.steps.isEmpty }
    let names =
      isWhole ? (old ?? "/dev/null", new ?? "/dev/null") : (old ?? new ?? "", new ?? old ?? "")
    return "--- \(names.0.printable)\n+++ \(names.1.printable)\n"
  }

  private func hunk(_ change: Change) -> String {
    let path = report.title(of: change)
    let rules = change.impacts.map { "\($0.severity.rawValue)[\($0.rule)]" }
    let head = ([path] + rules).joined(separator: " ")
    var text = "@@ \(head.printable) @@\n"
    if let old = change.old { text += "-\(report.text(of: old).printable)\n" }
    if let new = change.new { text += "+\(report.text(of: new).printable)\n" }
    return text
  }
}
