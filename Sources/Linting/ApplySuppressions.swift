import AuthModel
public import Diagnostics
import YAML

/// Parts `diagnostics`, what all other rules found in `project`, into those that stand and those that
/// comments silence, and adds what the rules of `catalog` about suppressions have to say of these.
///
/// Each comment counts for the file that it stands in. A name that nothing was silenced by counts as
/// unused only if the rule looked at that file alone and at the whole of it: of a layer nobody says
/// what it needs below others. Nor is it unused if `levels` have the rule off. A suppression of a rule about suppressions is obeyed and never called
/// unused.
///
/// Where a comment was meant to silence something but is misspelt or names no rule, nothing is fixed
/// without asking: it may be what the comment was about.
public func applySuppressions(
  in project: Project,
  to diagnostics: [Diagnostic],
  catalog: RuleCatalog,
  levels: RuleLevels = RuleLevels()
) -> (standing: [Diagnostic], suppressed: [Diagnostic]) {
  var ledgers = project.files.compactMap { SuppressionLedger($0, catalog) }
  guard !ledgers.isEmpty else { return (diagnostics, []) }
  let other = part(diagnostics, &ledgers)
  let judged = Project(
    files: project.files,
    namespace: project.namespace,
    facts: project.facts,
    verdicts: project.verdicts,
    suppressions: ledgers.flatMap { ledger in
      ledger.judged(by: catalog, isLayer: project.isLayer(ledger.file), levels)
    }
  )
  let about = lint(judged, catalog: catalog, scope: .suppressions)
  let own = part(levels.apply(to: about, catalog: catalog), &ledgers)
  return (
    (other.standing.map { leaveFixOpen($0, ledgers) } + own.standing).sorted(),
    (other.suppressed + own.suppressed).sorted()
  )
}

private func part(
  _ diagnostics: [Diagnostic],
  _ ledgers: inout [SuppressionLedger]
) -> (standing: [Diagnostic], suppressed: [Diagnostic]) {
  var standing: [Diagnostic] = []
  var suppressed: [Diagnostic] = []
  for diagnostic in diagnostics {
    let index = ledgers.firstIndex { $0.file.source.id == diagnostic.range.file }
    if let index, ledgers[index].silences(diagnostic) {
      suppressed.append(diagnostic)
    } else {
      standing.append(diagnostic)
    }
  }
  return (standing, suppressed)
}

/// `diagnostic`, with a fix that is not made without asking if somebody may have meant to silence it.
private func leaveFixOpen(_ diagnostic: Diagnostic, _ ledgers: [SuppressionLedger]) -> Diagnostic {
  guard let fix = diagnostic.fix, fix.safety == .safe else { return diagnostic }
  guard ledgers.contains(where: { $0.mayConcern(diagnostic) }) else { return diagnostic }
  var diagnostic = diagnostic
  diagnostic.fix = Fix(fix.title, safety: .unsafe, edits: fix.edits)
  return diagnostic
}

/// The suppressions of one file, and what each of their names has silenced.
private struct SuppressionLedger {
  let file: BoundFile
  private let lines: LineTable
  private var suppressions: [Suppression]
  /// Which suppressions have a rule's name in their brackets.
  private let indices: [String: [Int]]
  /// The lines for which something is meant to be silenced that cannot be told; `nil` for all.
  private let doubtfulLines: [ClosedRange<Int>?]

  /// Reads the suppressions of `file`; `nil` if nothing in it speaks to authcfg.
  init?(_ file: BoundFile, _ catalog: RuleCatalog) {
    guard SuppressionRemark.mayStand(in: file.source.bytes[...]) else { return nil }
    self.file = file
    let lines = LineTable(file.source)
    self.lines = lines
    let places = file.streams.flatMap { Suppression.places(in: $0, lines: lines) }
    let suppressions = places.compactMap { Suppression(at: $0, in: file.source) }
    indices = suppressions.enumerated().reduce(into: [:]) { indices, suppression in
      for name in Set(suppression.element.names.map(\.name.value)) {
        indices[name, default: []].append(suppression.offset)
      }
    }
    self.suppressions = suppressions
    doubtfulLines = places.compactMap { place -> ClosedRange<Int>?? in
      let names = Suppression(at: place, in: file.source)?.names
      let isClear = names?.allSatisfy { catalog[$0.name.value] != nil } ?? false
      return isClear ? nil : .some(place.lines)
    }
  }

  /// Whether a comment that cannot be told may be about `diagnostic`.
  func mayConcern(_ diagnostic: Diagnostic) -> Bool {
    guard file.source.id == diagnostic.range.file else { return false }
    let line = lines.position(of: diagnostic.range.start).line
    return doubtfulLines.contains { $0?.contains(line) != false }
  }

  /// Whether a comment silences `diagnostic`; all that do are used.
  mutating func silences(_ diagnostic: Diagnostic) -> Bool {
    let line = lines.position(of: diagnostic.range.start).line
    var isSilenced = false
    for index in indices[diagnostic.rule] ?? [] {
      let suppression = suppressions[index]
      guard suppression.lines?.contains(line) != false else { continue }
      for name in suppression.names.indices
      where suppression.names[name].name.value == diagnostic.rule {
        suppressions[index].names[name].standing = .used
        isSilenced = true
      }
    }
    return isSilenced
  }

  /// The suppressions, with what came of each name; none in files that authcfg does not understand.
  ///
  /// `isLayer` says whether the file is bound together with others.
  func judged(
    by catalog: RuleCatalog,
    isLayer: Bool,
    _ levels: RuleLevels
  ) -> [Suppression] {
    guard file.isRecognized else { return [] }
    return suppressions.map { suppression in
      var suppression = suppression
      for index in suppression.names.indices where suppression.names[index].standing != .used {
        suppression.names[index].standing = standing(
          ofUnused: suppression.names[index].name.value,
          catalog,
          isLayer: isLayer,
          levels
        )
      }
      return suppression
    }
  }

  private func standing(
    ofUnused name: String,
    _ catalog: RuleCatalog,
    isLayer: Bool,
    _ levels: RuleLevels
  ) -> Suppression.Standing {
    guard let rule = catalog[name] else {
      let meant = Spelling.closest(to: name, among: catalog.entries.map(\.description.name))
      return .unknown(meant: meant, isCertain: meant.map { Spelling.isSame(name, $0) } ?? false)
    }
    guard levels.level(of: name, in: file.source.id) != .off else { return .unchecked }
    return rule.scope == .file && file.isReadToEnd && !isLayer ? .unused : .unchecked
  }
}

extension Suppression: LintSubject {
  /// They are judged when all other rules have run.
  public static var scope: LintScope { .suppressions }

  /// The suppressions of all files, with what came of them.
  public static func all(in project: Project) -> [Suppression] { project.suppressions }
}
