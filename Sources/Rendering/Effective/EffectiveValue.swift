public import Diagnostics
import YAML

/// A value that a release is given in the end, and where it was set.
public indirect enum EffectiveValue: Sendable {
  /// A mapping.
  case mapping([(key: String, value: EffectiveValue)], origin: SourceRange)
  /// A list.
  case sequence([EffectiveValue], origin: SourceRange)
  /// Anything else.
  case scalar(Scalar, origin: SourceRange)

  /// A value without parts.
  public enum Scalar: Hashable, Sendable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// Text.
    case string(String)
    /// What may be a secret.
    case masked
  }

  /// The values without parts, empty mappings and lists included, in the order they are written, each
  /// with the keys and indices that lead to it.
  public var leaves: [(path: [String], origin: SourceRange)] {
    switch self {
    case .mapping(let entries, let origin):
      entries.isEmpty
        ? [([], origin)]
        : entries.flatMap { key, value in value.leaves.map { ([key] + $0.path, $0.origin) } }
    case .sequence(let items, let origin):
      items.isEmpty
        ? [([], origin)]
        : items.enumerated().flatMap { index, item in
          item.leaves.map { (["\(index)"] + $0.path, $0.origin) }
        }
    case .scalar(_, let origin):
      [([], origin)]
    }
  }
}
