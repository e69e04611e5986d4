public import Diagnostics
public import YAML

/// Makes the fixes of findings, round by round, until none is left to be made.
///
/// It lints nothing itself. After each round it asks for its files to be read and linted again, and
/// compares them with what they were: a file in which anything but the edited places changed is put
/// back as it was at first, and left alone from then on.
///
///     var fixer = Fixer(allowing: [.safe])
///     while let files = fixer.next(streams, diagnostics) { … lint `files` … }
public struct Fixer: Sendable {
  /// The rounds after which it gives up: each fix seems to bring back another finding.
  public static let maximumRounds = 10

  /// The findings whose fixes were made and stand.
  public private(set) var fixed: [Diagnostic] = []
  /// The files that were put back, in the order they were named.
  public private(set) var refusals: [FixRefusal] = []
  /// Whether there were still fixes to be made after the last round.
  public private(set) var gaveUp = false

  private let allowed: Set<Fix.Safety>
  private let excluded: Set<SourceFile.ID>
  private var originals: [SourceFile.ID: SourceFile] = [:]
  private var rounds = 0
  /// The files in which the fixes of the last round did not go together, so that only one is made in
  /// the next.
  private var cautious: Set<SourceFile.ID> = []
  /// What was done since the files were linted last.
  private var pending: Round?

  /// The fixes of one round, and the files that they edit as they were before.
  private struct Round: Sendable {
    var streams: [SourceFile.ID: Stream]
    var edits: [SourceFile.ID: AppliedEdits]
    var diagnostics: [Diagnostic]
  }

  /// Makes a fixer that makes fixes of the safeties `allowed`, except those that edit one of the files
  /// `excluded`.
  public init(allowing allowed: Set<Fix.Safety>, except excluded: Set<SourceFile.ID> = []) {
    self.allowed = allowed
    self.excluded = excluded
  }

  /// Goes one step further.
  ///
  /// - Parameters:
  ///   - streams: All files as they are now: at first as they were read, then as the last step has
  ///     returned them.
  ///   - diagnostics: The findings in them.
  /// - Returns: The files to lint next, all of them, in the order of `streams`; `nil` once `streams`
  ///   are the result.
  public mutating func next(_ streams: [Stream], _ diagnostics: [Diagnostic]) -> [SourceFile]? {
    var files = Dictionary(uniqueKeysWithValues: streams.map { ($0.file.id, $0.file) })
    if originals.isEmpty { originals = files }
    if let round = pending {
      pending = nil
      let unintended = unintendedChanges(of: round, in: streams)
      for (id, file) in undo(round, in: unintended) { files[id] = file }
      for id in refuse(unintended.subtracting(cautious), round) { files[id] = originals[id] }
      if !unintended.isEmpty { return streams.compactMap { files[$0.file.id] } }
    }
    let mendable = files.filter { id, _ in
      !excluded.contains(id) && !refusals.contains { $0.file == id }
    }
    let selection = FixSelection(diagnostics, in: mendable, cautious: cautious) {
      allowed.contains($0.safety)
    }
    cautious = []
    guard !selection.diagnostics.isEmpty else { return nil }
    guard rounds < Self.maximumRounds else {
      gaveUp = true
      return nil
    }
    rounds += 1
    let edits = selection.edits.reduce(into: [SourceFile.ID: AppliedEdits]()) { applied, entry in
      applied[entry.key] = files[entry.key].map { AppliedEdits(entry.value, to: $0) }
    }
    let edited = streams.filter { edits[$0.file.id] != nil }
    pending = Round(
      streams: Dictionary(uniqueKeysWithValues: edited.map { ($0.file.id, $0) }),
      edits: edits,
      diagnostics: selection.diagnostics
    )
    fixed += selection.diagnostics
    return streams.map { stream in
      edits[stream.file.id].map { stream.file.replacing($0.bytes) } ?? stream.file
    }
  }

  /// The files in which `round` did something that it did not mean to.
  private func unintendedChanges(of round: Round, in streams: [Stream]) -> Set<SourceFile.ID> {
    let changed = streams.filter { stream in
      let id = stream.file.id
      guard let edits = round.edits[id], let old = round.streams[id] else { return false }
      return !TreeComparison.isAsIntended(from: old, to: stream, by: edits)
    }
    return Set(changed.map(\.file.id))
  }

  /// Undoes `round` in those of the files `ids` in which several fixes were made at once: maybe one of
  /// them alone does what it is meant to.
  ///
  /// - Returns: The files as they were before the round.
  private mutating func undo(
    _ round: Round,
    in ids: Set<SourceFile.ID>
  ) -> [SourceFile.ID: SourceFile] {
    let several = ids.filter { id in
      Set(round.diagnostics.filter { $0.fixedFiles.contains(id) }.map(\.fix?.edits)).count > 1
    }
    cautious = Self.linked(several, by: round.diagnostics)
    fixed.removeLast(round.diagnostics.count)
    fixed += round.diagnostics.filter { $0.fixedFiles.isDisjoint(with: cautious) }
    return round.streams.filter { cautious.contains($0.key) }.mapValues(\.file)
  }

  /// Refuses the fixes of the files `ids`, and of those that a fix has edited together with one of
  /// them.
  private mutating func refuse(
    _ ids: Set<SourceFile.ID>,
    _ round: Round
  ) -> Set<SourceFile.ID> {
    let refused = Self.linked(ids, by: fixed)
    refusals += refused.sorted().map { id in
      FixRefusal(
        file: id,
        reason: ids.contains(id) ? .unintendedChange : .refusedElsewhere,
        rules: Set(
          (ids.contains(id) ? round.diagnostics : fixed)
            .filter { $0.fixedFiles.contains(id) }.map(\.rule)
        ).sorted()
      )
    }
    refusals.sort { $0.file < $1.file }
    fixed.removeAll { !$0.fixedFiles.isDisjoint(with: refused) }
    return refused
  }

  /// The files `ids`, and those that one of the fixes of `diagnostics` edits together with them.
  private static func linked(
    _ ids: Set<SourceFile.ID>,
    by diagnostics: [Diagnostic]
  ) -> Set<SourceFile.ID> {
    var linked = ids
    var count = -1
    while count < linked.count {
      count = linked.count
      for files in diagnostics.map(\.fixedFiles) where !files.isDisjoint(with: linked) {
        linked.formUnion(files)
      }
    }
    return linked
  }
}

extension Diagnostic {
  /// The files that its fix edits.
  fileprivate var fixedFiles: Set<SourceFile.ID> {
    Set(fix?.edits.map(\.range.file) ?? [])
  }
}

extension SourceFile {
  fileprivate func replacing(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(id: id, path: path, bytes: bytes)
  }
}
