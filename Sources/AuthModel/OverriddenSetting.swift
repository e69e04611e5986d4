public import Diagnostics
import HelmValues

/// A value of one layer that a later layer puts another one in the place of.
public struct OverriddenSetting: Sendable {
  /// The key that holds.
  public let key: SourceRange
  /// The value that holds.
  public let value: SourceRange
  /// Whether that value has no parts.
  public let isScalar: Bool
  /// The value of the earlier layer.
  public let overridden: SourceRange

  init(_ override: Override) {
    key = override.entry.key.range
    value = override.entry.value.range
    isScalar = override.entry.value.isScalar
    overridden = override.overridden.value.range
  }
}
