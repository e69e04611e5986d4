import HelmValues

/// An entry of one layer that stands in the place of one of an earlier layer.
struct Override: Sendable {
  /// The path of both from the root of the values.
  let path: String
  /// The entry that holds.
  let entry: Entry
  /// The one that is lost.
  let overridden: Entry
}
