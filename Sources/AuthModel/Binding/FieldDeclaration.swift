/// All that is known of one configuration field, whatever type holds it.
///
/// It is the only place where these facts stand: binding, findings about keys and types, schema and
/// documentation read them from here.
public struct FieldDeclaration: Sendable {
  /// The key as it is written.
  public let name: String
  /// What the product takes as its value.
  public let type: FieldType
  /// What the field is for, in one line without a final period.
  public let summary: String
  /// What holds when the field is not set, spelled as YAML; `nil` when nothing does.
  public let defaultValue: String?
  /// The charts that know the field.
  public let availability: Availability
  /// The path that takes its place in charts outside `availability`, from the same parent.
  public let replacement: String?
  /// Whether `null` is as good as leaving it out, as in what machines export.
  public let isNullable: Bool
  /// Places, from the root of the document, where people put it by mistake.
  public let misplacedAt: [String]
  /// Where the facts come from.
  public let source: String
  /// The fields below this one; none unless it is a section or a list of sections.
  public let children: @Sendable () -> [FieldDeclaration]

  /// Whether the value must never be shown.
  public var isSecret: Bool { type == .secret }
}

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
  /// Anything.
  case any
}

/// The charts that know a field, from one version up to, and without, another.
public struct Availability: Hashable, Sendable {
  /// The first chart that has the field; `nil` if it always did.
  public let since: ChartVersion?
  /// The first chart that has it no longer; `nil` if it still does.
  public let before: ChartVersion?

  /// Makes the range of charts `since..<before`.
  public init(since: ChartVersion? = nil, before: ChartVersion? = nil) {
    self.since = since
    self.before = before
  }

  /// Every chart.
  public static let always = Availability()

  /// Whether a chart of `version` knows the field.
  public func contains(_ version: ChartVersion) -> Bool {
    if let since, version < since { return false }
    if let before, version >= before { return false }
    return true
  }
}
