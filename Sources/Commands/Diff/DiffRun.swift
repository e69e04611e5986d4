import AuthModel
import Diagnostics
import Diffing
import HelmValues
import Reporting
import YAML

/// The way of two sides through authcfg.
struct DiffRun {
  let pipeline: Pipeline
  /// What is known of changes.
  let catalog: ImpactCatalog

  /// Reads, binds and compares both sides.
  ///
  /// - Throws: `DiffFailure` or `LayerFailure` if one of them cannot be read to its end, or if they have
  ///   nothing in common.
  func compare(_ old: DiffSide, _ new: DiffSide) async throws -> ChangeReport {
    guard old.isFolder == new.isFolder || old.members.isEmpty || new.members.isEmpty else {
      throw DiffFailure("cannot compare a folder with a file; name two files, or two folders")
    }
    let context = ProcessContext.current
    let members = old.members + new.members
    let (sources, unread) = await pipeline.read(members.map(\.input))
    try context.stop(at: old.failures + new.failures + unread)
    let count = old.members.count
    let sides = [
      (old, Array(sources.prefix(count))), (new, Array(sources.dropFirst(count))),
    ]
    var bound: [Snapshot] = []
    for (side, sources) in sides { bound.append(try await snapshot(of: side, sources)) }
    let (before, after) = agreeing(bound[0], bound[1], sources)
    try context.stop(at: obstacles(before, after, sources.map(\.file)))
    try check(before, after, isFolder: old.isFolder || new.isFolder)
    let pairs = DocumentPair.all(before, after)
    let changes = await pipeline.inOrder(pairs) { $0.changes() }
    let comparison = Comparison(pairs, changes: changes.flatMap(\.self), catalog: catalog)
    return ChangeReport(comparison, files: sources.map(\.file))
  }

  private func snapshot(of side: DiffSide, _ sources: [Pipeline.Source]) async throws -> Snapshot {
    let layers = sources.filter(\.input.isLayer)
    guard layers.isEmpty else { return Snapshot(release: try pipeline.bindLayers(layers)) }
    let pipeline = pipeline
    let files = resolve(await pipeline.inOrder(sources) { pipeline.bind($0) })
    return Snapshot(
      members: zip(files, side.members).map { Snapshot.Member($0, name: $1.name) }
    )
  }

  /// Both sides, where a file that only one side shows to be values of a chart is that on the other side as
  /// well: its authentication may be what was taken out.
  private func agreeing(
    _ old: Snapshot,
    _ new: Snapshot,
    _ sources: [Pipeline.Source]
  ) -> (Snapshot, Snapshot) {
    let byID = Dictionary(sources.map { ($0.file.id, $0) }) { first, _ in first }
    func agree(_ side: Snapshot, with other: Snapshot) -> Snapshot {
      let kinds = other.members.reduce(into: [String: ConfigurationKind]()) { kinds, member in
        let configurations = member.file.configurations
        if configurations.count == 1, let kind = configurations.first?.kind, kind.isDeclared {
          kinds[member.name] = kind
        }
      }
      let members = side.members.map { member -> Snapshot.Member in
        guard member.file.configurations.isEmpty, let kind = kinds[member.name],
          let source = byID[member.file.source.id]
        else { return member }
        return Snapshot.Member(pipeline.bind(source, as: kind), name: member.name)
      }
      return Snapshot(members: members, release: side.release)
    }
    return (agree(old, with: new), agree(new, with: old))
  }

  /// Why nobody can say what one of the sides is.
  private func obstacles(_ old: Snapshot, _ new: Snapshot, _ files: [SourceFile]) -> [String] {
    let places = Places(files)
    let members = (old.members + new.members).map(\.file)
    let unread = members.flatMap { file in
      (file.stream.problems + file.embeddedStreams.flatMap(\.problems)).prefix(1).map {
        "cannot compare: \(places.text($0.range)): \($0.kind.words)"
      }
    }
    let templates = members.filter(\.isNamed).compactMap(\.template).map {
      "cannot compare: \(places.text($0)): a template of a chart is no values file"
    }
    let releases = [old.release, new.release].compactMap(\.self)
    return unread + templates + releases.flatMap { $0.obstacles(places) }
  }

  /// Refuses what has nothing in common.
  private func check(_ old: Snapshot, _ new: Snapshot, isFolder: Bool) throws {
    guard !isFolder else { return }
    let kinds = [old, new].map { Set($0.configurations.flatMap(\.comparedKinds)) }
    if !kinds[0].isEmpty, !kinds[1].isEmpty, kinds[0].isDisjoint(with: kinds[1]) {
      let names = kinds.map { $0.map(\.rawValue).sorted().joined(separator: ", ") }
      throw DiffFailure("cannot compare \(names[0]) with \(names[1])")
    }
    // Variables of a client of Flyte have the names of its fields in other words.
    guard !kinds.contains(where: { $0.isSuperset(of: [.environment, .flyteClient]) }) else { return }
    let roots = [old, new].map(\.rootKeys)
    if let before = roots[0], let after = roots[1], before.isDisjoint(with: after) {
      throw DiffFailure("cannot compare: the two have not one key in common")
    }
  }
}

extension Configuration {
  /// What it can be compared with.
  fileprivate var comparedKinds: [ConfigurationKind] {
    kind == .environment && !flyteClients.isEmpty ? [kind, .flyteClient] : [kind]
  }
}

extension ConfigurationKind {
  /// Whether fields are declared for all of such a document.
  fileprivate var isDeclared: Bool {
    switch self {
    case .environment, .kubernetes, .identityProvider, .awsPolicy, .pythonRequirements: false
    default: true
    }
  }
}

extension Snapshot {
  /// The keys at the root of the only file; `nil` unless there is one with a single document that is a
  /// mapping with keys in it.
  fileprivate var rootKeys: Set<String>? {
    guard release == nil, members.count == 1, let stream = members.first?.file.stream,
      stream.documents.count == 1, let root = stream.documents.first?.root
    else { return nil }
    let keys = Value(root).entries.map(\.key.value)
    return keys.isEmpty ? nil : Set(keys)
  }
}
