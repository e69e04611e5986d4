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
  init(_ old: String, _ new: String, name: String = "values.yaml", kind: ConfigurationKind? = nil) {
    let sides = [old, new].enumerated().map { index, text in
      let file = SourceFile(id: SourceFile.ID(index), path: name, bytes: Array(text.utf8))
      let bound = bind(read(byName: file), options: BindingOptions(kind: kind))
      return Snapshot(members: [Snapshot.Member(bound, name: "")])
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
      case .reference(let secret, let key): "\(secret)/\(key)"
      case .texts(let texts): "\(texts)"
      case .mapping(let count): "\(count) keys"
      case .list(let count): "\(count) items"
      }
    return value.isDefault ? "\(text) by default" : text
  }
}
