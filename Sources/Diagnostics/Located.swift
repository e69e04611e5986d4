/// A value and the range it was read from.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// Where it stands, quotes included.
  public let range: SourceRange

  /// Makes a value that stands at `range`.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with a value made from this one.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
