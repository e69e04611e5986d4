/// What can be written as YAML.
public indirect enum EmitterNode: Sendable {
  /// Text; it is read back as a string whatever it says.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A finite number; one without a fraction is written without one as far as that is exact.
  case number(Double)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
  /// Pairs in the order given.
  case mapping([(key: String, value: EmitterNode)])
  /// Items in the order given.
  case sequence([EmitterNode])
}
