/// What can be written as YAML.
public indirect enum EmitterNode: Sendable {
  /// Text; it is read back as a string whatever it says.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
  /// Pairs in the order given.
  case mapping([(key: String, value: EmitterNode)])
  /// Items in the order given.
  case sequence([EmitterNode])
}
