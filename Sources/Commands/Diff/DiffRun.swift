import AuthModel
import Diagnostics
import Diffing
import HelmValues
import Impacts
import Projects
import Reporting
import YAML

/// The way of two sides through authcfg.
struct DiffRun {
  let pipeline: Pipeline
  /// What is known of changes.
  let catalog: ImpactCatalog

  /// Makes a run that binds what it reads as `options` say.
  init(_ options: BindingOptions = BindingOptions(), limits: Limits = .standard) {
    let pipeline = Pipeline(options: options, limits: limits, parsesEverything: true)
    self.init(pipeline: pipeline, catalog: .standard)
  }

  private init(pipeline: Pipeline, catalog: ImpactCatalog) {
    self.pipeline = pipeline
    self.catalog = catalog
  }

  /// Two sides that are compared with each other.
  struct Part: Sendable {
    /// The target that they are of, if they are of one.
    var target: ProjectTarget?
    let old: DiffSide
    let new: DiffSide
  }

  /// Reads, binds and compares both sides of each of `parts`.
  ///
  /// - Throws: `DiffFailure` or `LayerFailure` if one of them cannot be read to its end, or if they have
  ///   nothing in common.
  func compare(_ parts: [Part]) async throws -> ChangeReport {
    for part in parts { try part.checkForm() }
    let context = ProcessContext.current
    let sides = parts.flatMap { [$0.old, $0.new] }
    let (sources, unread) = await pipeline.read(sides.flatMap(\.members).map(\.input))
    try context.stop(at: sides.flatMap(\.failures) + unread)
    var rest = sources[...]
    var pairs: [DocumentPair] = []
    for part in parts {
      let own = [part.old, part.new].map { side in
        let sources = Array(rest.prefix(side.members.count))
        rest = rest.dropFirst(side.members.count)
        return sources
      }
      pairs += try await compare(part, own[0], own[1])
    }
    if parts.count > 1 { pairs = DocumentPair.unique(pairs) }
    let changes = await pipeline.inOrder(pairs) { $0.changes() }
    let comparison = Comparison(pairs, changes: changes.flatMap(\.self), catalog: catalog)
    return ChangeReport(comparison, files: sources.map(\.file))
  }

  /// The documents of both sides of `part`, which `old` and `new` are the files of.
  private func compare(
    _ part: Part,
    _ old: [Pipeline.Source],
    _ new: [Pipeline.Source]
  ) async throws -> [DocumentPair] {
    let run = DiffRun(pipeline: pipeline.reading(part.target), catalog: catalog)
    let bound = [
      try await run.snapshot(of: part.old, old, part.name),
      try await run.snapshot(of: part.new, new, part.name),
    ]
    let (before, after) = run.agreeing(bound[0], bound[1], old + new)
    let files = (old + new).map(\.file)
    try ProcessContext.current.stop(at: obstacles(before, after, files))
    let isKnown = bound.map { Set($0.configurations.map(\.kind).filter(\.isDeclared)) }
    if isKnown[0].isDisjoint(with: isKnown[1]) {
      try check(before, after, isFolder: part.old.isFolder || part.new.isFolder)
    }
    return DocumentPair.all(before, after)
  }

  private func snapshot(
    of side: DiffSide,
    _ sources: [Pipeline.Source],
    _ name: String
  ) async throws -> Snapshot {
    let layers = sources.filter(\.input.isLayer)
    let release = layers.isEmpty ? nil : try pipeline.bindLayers(layers)
    let others = zip(sources, side.members).filter { !$0.0.input.isLayer }
    let pipeline = pipeline
    let files = resolve(await pipeline.inOrder(others.map(\.0)) { pipeline.bind($0) })
    let members = zip(files, others).map { Snapshot.Member($0, name: $1.1.name) }
    return Snapshot(members: members, release: release, name: name)
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
      return Snapshot(members: members, release: side.release, name: side.name)
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
    let clients: Set = [ConfigurationKind.environment, .flyteClient]
    guard !kinds.contains(where: clients.isSubset) else { return }
    if old.hasOtherRoot(than: new) {
      throw DiffFailure("cannot compare: one is a list or a text, and the other a mapping")
    }
    let roots = [old, new].map(\.rootKeys)
    if let before = roots[0], let after = roots[1], before.isDisjoint(with: after) {
      throw DiffFailure("cannot compare: the two have not one key in common")
    }
  }
}

extension DiffRun.Part {
  /// What the release is called in reports; empty if it has no name.
  fileprivate var name: String { target.map { "target \(KeyText.shown($0.name.value))" } ?? "" }

  fileprivate func checkForm() throws {
    guard old.isFolder == new.isFolder || old.members.isEmpty || new.members.isEmpty else {
      throw DiffFailure("cannot compare a folder with a file; name two files, or two folders")
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
  /// Whether one of both is a mapping and the other something else, and no file without content.
  fileprivate func hasOtherRoot(than other: Snapshot) -> Bool {
    guard release == nil, other.release == nil else { return false }
    let kinds = [self, other].map { side in
      side.members.flatMap(\.file.stream.documents).compactMap(\.root)
        .filter { !Value($0).isNull }.map { $0.kind == .mapping }
    }
    return !kinds[0].isEmpty && !kinds[1].isEmpty
      && kinds[0].contains(true) != kinds[1].contains(true)
  }

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
