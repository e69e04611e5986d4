/// Values files merged into one tree, as Helm merges what `-f` names.
///
/// Mappings are put together key by key; everything else, lists and null included, takes the place of
/// what an earlier layer has (Helm 3 and 4, `loader.MergeMaps`). A null stays in the tree: it takes a
/// default of the chart away once Helm looks at those. What nobody asks for is not merged.
public struct MergedValues: Sendable {
  /// The tree; `nil` if no layer has any content.
  public internal(set) var root: Value?

  /// Merges `layers`, the roots of documents, each over those before it.
  ///
  /// Layers that are no mappings have no part: null counts as empty, and Helm refuses the rest.
  public init(_ layers: [Value]) {
    let mappings = layers.filter(\.isMapping)
    root = mappings.isEmpty ? nil : Value(merging: mappings)
  }
}
