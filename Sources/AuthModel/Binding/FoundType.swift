/// What stands where something else was expected.
public enum FoundType: String, Hashable, Sendable {
  /// `null`, `~` or nothing.
  case null
  /// `true` or `false`, in whichever spelling.
  case boolean
  /// A number.
  case number
  /// Text.
  case string
  /// A mapping.
  case mapping
  /// A list.
  case sequence

  /// What it is, with its article.
  public var phrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }
}
