import Diagnostics

/// The fixes of one round: those that can be made together.
///
/// A fix is made as a whole or not at all. Of fixes that get in each other's way, the one that
/// starts first is made, and of those that start at one place the one of the rule whose name comes
/// first; the others wait for the next round, in which they may be something else or gone.
struct FixSelection {
  /// The findings whose fixes are made.
  private(set) var diagnostics: [Diagnostic] = []
  /// The edits of each file.
  private(set) var edits: [SourceFile.ID: [Edit]] = [:]

  /// Chooses among the fixes of `diagnostics` those that `isAllowed` and that change something in
  /// `files`; in each of `cautious` only one.
  init(
    _ diagnostics: [Diagnostic],
    in files: [SourceFile.ID: SourceFile],
    cautious: Set<SourceFile.ID>,
    where isAllowed: (Fix) -> Bool
  ) {
    let candidates = diagnostics.compactMap { diagnostic in
      diagnostic.fix.map { (diagnostic: diagnostic, fix: $0) }
    }
    .filter { candidate in
      isAllowed(candidate.fix) && candidate.fix.changes(files)
    }
    .sorted { $0.diagnostic.order(of: $0.fix) < $1.diagnostic.order(of: $1.fix) }
    var chosen: Set<[Edit]> = []
    for (diagnostic, fix) in candidates {
      if chosen.contains(fix.edits) {
        // Two rules that want the same.
        self.diagnostics.append(diagnostic)
      } else if !fix.edits.contains(where: { collides($0) || isTaken($0, among: cautious) }) {
        chosen.insert(fix.edits)
        self.diagnostics.append(diagnostic)
        for edit in fix.edits { add(edit) }
      }
    }
  }

  /// Where the last edit of each file ends: most edits stand behind all that were chosen before.
  private var lastEnds: [SourceFile.ID: Int] = [:]

  private mutating func add(_ edit: Edit) {
    let file = edit.range.file
    edits[file, default: []].append(edit)
    lastEnds[file] = max(lastEnds[file] ?? 0, edit.range.end)
  }

  private func isTaken(_ edit: Edit, among cautious: Set<SourceFile.ID>) -> Bool {
    edits[edit.range.file] != nil && cautious.contains(edit.range.file)
  }

  private func collides(_ edit: Edit) -> Bool {
    guard let lastEnd = lastEnds[edit.range.file], edit.range.start <= lastEnd else { return false }
    return edits[edit.range.file, default: []].contains { $0.collides(with: edit) }
  }
}

extension Diagnostic {
  /// What decides whether `fix` comes before another one: its place, then the rule.
  fileprivate func order(
    of fix: Fix
  ) -> (SourceFile.ID, Int, String, SourceRange, String) {
    (fix.edits[0].range.file, fix.edits[0].range.start, rule, range, message)
  }
}

extension Fix {
  /// Whether all edits are of `files` and at least one of them is not there already.
  fileprivate func changes(_ files: [SourceFile.ID: SourceFile]) -> Bool {
    guard edits.allSatisfy({ files[$0.range.file] != nil }) else { return false }
    return edits.contains { edit in
      files[edit.range.file].map { file in
        !file.bytes[edit.range.start..<edit.range.end].elementsEqual(
          file.replacementBytes(of: edit)
        )
      } ?? false
    }
  }
}

extension Edit {
  /// Whether both cannot be made in one round: they share a byte, or one inserts where the other
  /// inserts, starts or ends.
  fileprivate func collides(with other: Edit) -> Bool {
    if range.isEmpty || other.range.isEmpty {
      return range.start <= other.range.end && other.range.start <= range.end
    }
    return range.start < other.range.end && other.range.start < range.end
  }
}
