/// What a product takes as the value of a field.
public enum FieldType: Hashable, Sendable {
  /// `true` or `false`, unquoted.
  case boolean
  /// Text.
  case string
  /// Text that must never be shown.
  case secret
  /// An absolute URL.
  case url
  /// A span of time as Go writes it: `30m`.
  case duration
  /// A number, unquoted.
  case number
  /// One of some words, spelled exactly so.
  case choice([String])
  /// A list of texts.
  case strings
  /// A list of URLs.
  case urls
  /// A mapping from names of one's own to texts.
  case stringMap
  /// `true` or `false`, which charts from a version on want one level deeper, as `enabled`.
  case toggle(nestedSince: ChartVersion)
  /// A mapping with fields of its own.
  case section
  /// A list of mappings with fields of their own.
  case sections
  /// A mapping whose keys are names of one's own, or a list of such mappings.
  case namedSections
  /// A mapping with fields of its own, or a text that says the same.
  case sectionOrText
  /// Text, a number, or `true` or `false`.
  case scalar
  /// Anything.
  case any

  /// What it takes, with its article.
  public var phrase: String {
    switch self {
    case .boolean, .toggle: "true or false"
    case .string, .secret: "text"
    case .url: "a URL"
    case .duration: "a duration such as '30m'"
    case .number: "a number"
    case .choice(let words): words.map { "'\($0)'" }.joined(separator: " or ")
    case .strings: "a list of texts"
    case .urls: "a list of URLs"
    case .stringMap: "a mapping from names to texts"
    case .section: "a mapping"
    case .sections: "a list of mappings"
    case .namedSections: "a mapping, or a list of mappings with one key each"
    case .sectionOrText: "a mapping, or a text that says the same"
    case .scalar: "text, a number, or true or false"
    case .any: "anything"
    }
  }
}
