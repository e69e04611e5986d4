import AuthModel
import Diagnostics
import HelmValues
import YAML

/// What the files of a side give to processes and settings: the Secrets, the ConfigMaps and the files of
/// variables among them.
final class GivenValues: Sendable {
  /// A value with the place where it stands.
  struct Item: Sendable {
    let key: String
    let text: HiddenText
    let place: SourceRange
  }

  /// `nil` of what several are called alike, of which nobody knows which one is meant.
  private let sources: [GivenSource: [Item]?]
  /// The scalars of all files that may be shown.
  let disclosed: Set<SourceRange>

  /// A side that gives nothing.
  static let none = GivenValues([])

  init(_ files: [BoundFile]) {
    var sources: [GivenSource: [Item]?] = [:]
    for (source, items) in files.flatMap(Self.sources) {
      sources[source] = sources[source] == nil ? .some(items) : .some(nil)
    }
    self.sources = sources
    disclosed =
      sources.isEmpty ? [] : Set(files.flatMap(\.configurations).flatMap(\.disclosed))
  }

  /// What `source` gives; `nil` if it is not among the files, or if nobody knows which one it is.
  func items(of source: GivenSource) -> [Item]? { sources[source] ?? nil }

  /// What stands at `place`, the last of several.
  subscript(place: KeptPlace) -> Item? {
    items(of: place.source)?.last { $0.key == place.key }
  }

  private static func sources(in file: BoundFile) -> [(GivenSource, [Item])] {
    guard file.template == nil else { return [] }
    let roots = file.stream.documents.compactMap(\.root).map { Value($0) }
    guard file.format == .yaml else {
      guard file.format == .environmentFile else { return [] }
      let path = FilePathText.normalized(file.source.path)
      return roots.map { root in
        let items = root.entries.map {
          Item(key: $0.key.value, text: HiddenText($0.value.text), place: $0.value.range)
        }
        return (GivenSource(holder: .file, name: path), items)
      }
    }
    return roots.flatMap { objects(in: $0, depth: 0) }
  }

  private static func objects(in root: Value, depth: Int) -> [(GivenSource, [Item])] {
    guard depth < 4, root.isMapping, let kind = root.value(of: "kind")?.text else { return [] }
    if kind.hasSuffix("List") {
      return (root.value(of: "items")?.items ?? []).flatMap { objects(in: $0, depth: depth + 1) }
    }
    guard kind == "Secret" || kind == "ConfigMap",
      let name = root.value(at: ["metadata", "name"])?.text, !name.isEmpty
    else { return [] }
    switch kind {
    case "Secret":
      let items = ObjectOutline.data(of: root).compactMap { entry, text in
        text.map { Item(key: entry.key.value, text: $0, place: entry.value.range) }
      }
      return [(GivenSource(holder: .secret, name: name), items)]
    case "ConfigMap":
      let items = (root.value(of: "data")?.entries ?? []).map {
        Item(key: $0.key.value, text: HiddenText($0.value.text), place: $0.value.range)
      }
      return [(GivenSource(holder: .configMap, name: name), items)]
    default:
      return []
    }
  }
}
