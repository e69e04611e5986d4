public import Diagnostics
import HelmValues
import YAML

extension HoustonEnvironmentEntry {
  /// The edits that make an item of `houston.secret` of this one, whose value comes from a Secret; nil
  /// if it comes from elsewhere, or if other things would change with it.
  public var editsMovingToSecrets: [Edit]? {
    guard valueType ?? .null == .null, let name, let source = valueFrom,
      let reference = source.value.secretKeyReference,
      let document = source.keyNode.stream.documents.first(where: { $0.range.contains(name.range) }
      ),
      let place = EntryTrail.list(ofItemAround: name.range, in: document)
    else { return nil }
    let path = place.trail.parents + ["secret"]
    let taken = document.root?.value(at: path)?.itemNames ?? []
    guard name.textRange != nil, !taken.contains(name.value) else { return nil }
    let parts = [("- envName: ", name.range), ("  secretName: ", reference.name)]
    return document.edits(
      replacingItem: place.index,
      of: place.trail,
      by: (parts + [("  secretKey: ", reference.key)]).map { text, range in
        BlockLine([.text(text), .source(range, indentedBy: 0)])
      },
      inListAt: path
    )
  }
}

extension Value {
  /// Where the name and the key stand, if the value is nothing but a reference to a key of a Secret.
  fileprivate var secretKeyReference: (name: SourceRange, key: SourceRange)? {
    guard let reference = value(of: "secretKeyRef"), entries.count == 1 else { return nil }
    guard reference.entries.count == 2, let name = reference.value(of: "name"),
      let key = reference.value(of: "key")
    else { return nil }
    let nodes = [name.node, key.node]
    guard nodes.allSatisfy({ $0.textRange != nil && !$0.hasProperties }) else { return nil }
    guard case .string? = name.scalar, case .string? = key.scalar else { return nil }
    return (name.range, key.range)
  }
}
