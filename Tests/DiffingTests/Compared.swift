import AuthModel
import Diagnostics
import Diffing
import HelmValues
import YAML

/// Two texts that were compared.
struct Compared {
  let comparison: Comparison
  let visitCount: Int

  /// Compares `old` with `new`, both of them called `name`.
  init(
    _ old: String,
    _ new: String,
    name: String = "values.yaml",
    kind: ConfigurationKind? = nil,
    chart: ChartVersion? = nil
  ) {
    self.init(
      Self.side(old, name, kind: kind, chart: chart),
      Self.side(new, name, id: SourceFile.ID(1), kind: kind, chart: chart)
    )
  }

  /// The side that one file called `name` is.
  static func side(
    _ text: String,
    _ name: String,
    id: SourceFile.ID = SourceFile.ID(0),
    kind: ConfigurationKind? = nil,
    chart: ChartVersion? = nil
  ) -> Snapshot {
    let file = SourceFile(id: id, path: name, bytes: Array(text.utf8))
    let bound = bind(read(byName: file), options: BindingOptions(kind: kind, chartVersion: chart))
    return Snapshot(members: [Snapshot.Member(bound, name: "")])
  }

  /// Compares two folders, which are given as their files by name.
  init(_ old: [String: String], _ new: [String: String]) {
    let sides = [old, new].enumerated().map { side, files in
      let members = files.sorted { $0.key < $1.key }.enumerated().map { index, entry in
        let id = SourceFile.ID(side * 100 + index)
        let file = SourceFile(id: id, path: entry.key, bytes: Array(entry.value.utf8))
        return bind(read(byName: file))
      }
      return Snapshot(
        members: resolve(members).map { Snapshot.Member($0, name: $0.source.path) }
      )
    }
    self.init(sides[0], sides[1])
  }

  init(_ old: Snapshot, _ new: Snapshot) {
    let pairs = DocumentPair.all(old, new)
    comparison = Comparison(
      pairs,
      changes: pairs.flatMap { $0.changes() },
      catalog: ImpactCatalog(entries: [])
    )
    visitCount = pairs.reduce(0) { $0 + $1.visitCount }
  }

  /// The changes in short: `changed global.baseDomain: a.com -> b.com`.
  var lines: [String] {
    comparison.changes.map { change in
      let values = [change.old, change.new].map { $0.map(Self.text) ?? "nothing" }
      return "\(change.kind.rawValue) \(change.path): \(values[0]) -> \(values[1])"
    }
  }

  private static func text(_ value: ChangedValue) -> String {
    let text =
      switch value.content {
      case .text(let text), .literal(let text): text
      case .hidden: "hidden"
      case .reference(_, let name, let key, _): "\(name)/\(key)"
      case .texts(let texts): "\(texts)"
      case .mapping(let count): "\(count) keys"
      case .list(let count): "\(count) items"
      }
    return value.isDefault ? "\(text) by default" : text
  }
}
