public import Diagnostics

/// Why a `--set` expression cannot be taken.
///
/// Helm refuses it as well, or else drops a part of it without a word: what stands below an empty key,
/// a key or bracket that the end of the expression cuts off, an empty value there in a list.
public struct SetFailure: Error {
  /// What is wrong.
  public let kind: Kind
  /// The part of the expression that is meant.
  public let range: SourceRange

  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// No `=` follows the key.
    case keyWithoutValue
    /// A key is empty, so that nothing is set below it.
    case emptyKey
    /// The value is empty and the last of the expression, for a key below an item of a list.
    case droppedValue
    /// No `}` ends the list.
    case unterminatedList
    /// What stands in brackets is no number from 0 to 65536.
    case invalidIndex
    /// Something stands between a bracket and the next `.`, `[` or `=`.
    case textBehindIndex
    /// There are more than 30 levels.
    case tooDeep
    /// The key has a value already that is no mapping, so that no key can be set in it.
    case notMapping
    /// The key has a value already that is no list, so that no item can be set in it.
    case notList
  }

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
