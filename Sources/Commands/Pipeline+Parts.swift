import AuthModel
import Diagnostics
import Linting
import Projects
import Reporting
import Rules

extension Pipeline {
  /// Files of a run that are looked at together.
  struct Part: Sendable {
    /// The target that they belong to, if they do.
    let target: ProjectTarget?
    /// The files, and what each is looked at as.
    let roles: [(file: SourceFile.ID, role: InputFile.Role)]
    /// Whether all files of the target are there.
    let isWhole: Bool

    /// The name of the target as messages have it.
    var name: String? { target.map { KeyText.shown($0.name.value) } }
  }

  /// Lints `parts` one after the other, and says each finding once.
  func lintParts(_ sources: [Source], knowing verdicts: HashVerdicts) async -> Linted {
    let byID = Dictionary(uniqueKeysWithValues: sources.map { ($0.file.id, $0) })
    var merger = PartMerger(catalog: .standard)
    var verdicts = verdicts
    for part in parts {
      let linted = await lint(part, byID, knowing: verdicts)
      verdicts = linted.verdicts
      merger.add(linted, of: part)
    }
    let partners = sources.filter { $0.input.role == .partner }.map(\.file.id)
    var merged = merger.merged(verdicts, partners: Set(partners))
    merged.reduce(to: shard, baseline, sources)
    return merged
  }

  /// The same way for the files of `target`, of which options say more than it says itself.
  func reading(_ target: ProjectTarget?) -> Pipeline {
    guard let target else { return self }
    var own = self
    own.layerKind = options.kind ?? target.kind?.value
    own.options.kind = nil
    own.options.chartVersion = options.chartVersion ?? target.chartVersion
    own.options.helmVersion = options.helmVersion ?? target.helm?.value.version
    own.namespace = namespace ?? target.namespace?.value
    own.facts.target = target.name.value
    return own
  }

  private func lint(
    _ part: Part,
    _ sources: [SourceFile.ID: Source],
    knowing verdicts: HashVerdicts
  ) async -> Linted {
    var own = reading(part.target)
    own.parts = []
    own.baseline = nil
    own.shard = nil
    var found = part.roles.compactMap { id, role in sources[id].map { $0.playing(role) } }
    var isWhole = part.isWhole && found.count == part.roles.count
    if part.target != nil {
      let lacksLayer = part.roles.contains { $0.role == .layer && sources[$0.file] == nil }
      if lacksLayer { found = found.map(\.standingAlone) }
    }
    var failures: [String] = []
    while true {
      own.facts.lacksFiles = !isWhole
      do throws(LayerFailure) {
        var linted = try await own.lint(found, knowing: verdicts)
        linted.failures += failures
        return linted
      } catch {
        failures.append((part.name.map { "target '\($0)': " } ?? "") + error.description)
        found = found.map(\.standingAlone)
        isWhole = false
      }
    }
  }
}

extension Pipeline.Source {
  /// The same file in another part.
  fileprivate func playing(_ role: InputFile.Role) -> Pipeline.Source {
    Pipeline.Source(input: input.playing(role), file: file)
  }

  /// The same file, looked at by itself.
  fileprivate var standingAlone: Pipeline.Source {
    input.role == .layer ? playing(.named) : self
  }
}
