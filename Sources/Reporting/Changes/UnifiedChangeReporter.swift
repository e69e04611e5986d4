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
    var heads: Set<String> = []
    var blocks: [(head: String, hunks: String)] = []
    for change in report.comparison.changes {
      let head = head(change)
      if heads.insert(head).inserted { blocks.append((head, "")) }
      if let index = blocks.firstIndex(where: { $0.head == head }) {
        blocks[index].hunks += hunk(change)
      }
    }
    return blocks.map { $0.head + $0.hunks }.joined()
  }

  private func head(_ change: Change) -> String {
    let names = [change.old, change.new].map { value in
      value?.place.map { report.file(of: $0).path }
    }
    let old = names[0] ?? (change.old == nil ? "/dev/null" : names[1] ?? "")
    let new = names[1] ?? (change.new == nil ? names[0] ?? "/dev/null" : names[0] ?? "")
    return "--- \(old.printable)\n+++ \(new.printable)\n"
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
