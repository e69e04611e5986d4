public import AuthModel
import Diagnostics

/// One setting of a document as everybody may see it.
public struct CanonicalSetting: Sendable {
  /// Where it is.
  public let path: ChangePath
  /// What there is to see.
  public let value: ChangedValue.Content
}

/// A document as a product reads it, whichever way it is written: its settings, in the order of their
/// paths.
public struct CanonicalDocument: Sendable {
  /// What it is called, if it is an object of Kubernetes.
  public let object: String?
  /// Its settings.
  public let settings: [CanonicalSetting]

  /// The documents of `file` that hold anything.
  public static func all(in file: BoundFile) -> [CanonicalDocument] {
    let snapshot = Snapshot(members: [Snapshot.Member(file, name: "")])
    return snapshot.documents.map { document in
      var settings: [CanonicalSetting] = []
      PartSide(document).collect(document.outline(), at: Comparator.Place.root, into: &settings)
      let sorted = settings.map { ($0.path.description, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
      return CanonicalDocument(object: document.label, settings: sorted)
    }
  }
}

extension PartSide {
  /// Collects the settings in `part`.
  fileprivate func collect(
    _ part: Part,
    at place: Comparator.Place,
    into settings: inout [CanonicalSetting]
  ) {
    switch part.content {
    case .mapping(let children) where !children.isEmpty:
      for child in children { collect(child, at: place.below(child), into: &settings) }
    case .list(let items, let countsOrder) where !items.isEmpty:
      if case .texts(let texts) = shown(part, isCredential: place.isCredential).content {
        let value = ChangedValue.Content.texts(countsOrder ? texts : texts.sorted())
        settings.append(CanonicalSetting(path: place.path, value: value))
        return
      }
      for (index, item) in items.enumerated() {
        collect(item, at: place.below(item, index: index), into: &settings)
      }
    default:
      let value = shown(part, isCredential: place.isCredential)
      settings.append(CanonicalSetting(path: place.path, value: value.content))
    }
  }
}
