/// A value of one layer that a later layer puts another one in the place of.
public struct Override: Sendable {
  /// The keys that lead to both values.
  public let path: [String]
  /// The entry that holds.
  public let entry: Entry
  /// The entry of the earlier layer that is lost.
  public let overridden: Entry
}
