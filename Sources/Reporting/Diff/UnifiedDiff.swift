import Diagnostics

/// The difference between two versions of a file in the form that `git apply` and `patch -p1` read.
///
/// What may not be shown is `***`, in lines that stay as well as in those that go and come, and so is
/// every comment in a line of its own. A difference with such lines is for reading only; where that is
/// enough, fewer lines are shown around a change.
public struct UnifiedDiff {
  private let path: String
  private let old: DiffText
  private let new: DiffText

  /// The number of lines that are shown before and behind a change, if they may be.
  private static let contextCount = 3

  /// Compares two versions of one file.
  public init(from old: LintReport.File, to new: LintReport.File) {
    path = old.source.path
    self.old = DiffText(old)
    self.new = DiffText(new)
  }

  /// The difference; empty if there is none.
  public var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    let head = "--- \(Self.name("a", path))\n+++ \(Self.name("b", path))\n"
    return hunks.reduce(into: Array(head.utf8)) { $0 += text(of: $1) }
  }

  /// The changes, those together whose surroundings meet.
  private var hunks: [[LineChange]] {
    var hunks: [[LineChange]] = []
    for change in LineChange.all(from: old.lines, to: new.lines) {
      let end = hunks.last?.last.map { $0.old.upperBound + 2 * Self.contextCount } ?? -1
      if change.old.lowerBound <= end {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func text(of hunk: [LineChange]) -> [UInt8] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let count = contextCount(before: first.old.lowerBound, behind: last.old.upperBound)
    let before = min(count, first.old.lowerBound)
    let behind = min(count, old.lines.count - last.old.upperBound)
    var line = first.old.lowerBound - before
    let oldRange = line..<(last.old.upperBound + behind)
    let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + behind)
    var bytes = Array("@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@\n".utf8)
    for change in hunk {
      for index in line..<change.old.lowerBound { bytes += old.line(index, UInt8(ascii: " ")) }
      for index in change.old { bytes += old.line(index, UInt8(ascii: "-")) }
      for index in change.new { bytes += new.line(index, UInt8(ascii: "+")) }
      line = change.old.upperBound
    }
    for index in line..<oldRange.upperBound { bytes += old.line(index, UInt8(ascii: " ")) }
    return bytes
  }

  /// As many lines as are whole before one place and behind another; the same number at both, since
  /// `patch` takes a shorter side for an end of the file.
  private func contextCount(before start: Int, behind end: Int) -> Int {
    let shown = (1...Self.contextCount).prefix { count in
      (start - count < 0 || old.isWhole(start - count))
        && (end + count > old.lines.count || old.isWhole(end + count - 1))
    }
    return shown.last ?? Self.contextCount
  }

  /// The first line, from 1, and the number of lines; of no line, the one before.
  private static func place(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  /// The path below `root`, as git writes it: in quotes if it has to be, and with a tab behind blanks.
  private static func name(_ root: String, _ path: String) -> String {
    // Neither of the two takes './'.
    let parts = path.split(separator: "/").filter { $0 != "." }
    let name = "\(root)/\(parts.joined(separator: "/"))"
    let needsQuotes = name.utf8.contains { $0 < 0x20 || $0 == 0x7F || "\"\\".utf8.contains($0) }
    guard needsQuotes else { return name.contains(" ") ? name + "\t" : name }
    let bytes = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "\\" + String(Int(byte) + 0o1000, radix: 8).dropFirst()
      }
    }
    return "\"\(bytes.joined())\""
  }
}
