public import Diagnostics
import HelmValues

/// A value of one layer that a later layer puts another one in the place of.
public struct OverriddenSetting: Sendable {
  /// The path of both from the root of the values.
  public let path: String
  /// The key and the value that hold.
  public let entry: SourceRange
  /// The value that holds.
  public let value: SourceRange
  /// The value of the earlier layer.
  public let overridden: SourceRange

  init(_ override: Override) {
    path = override.path.joined(separator: ".")
    entry = override.entry.range
    value = override.entry.value.range
    overridden = override.overridden.value.range
  }
}
