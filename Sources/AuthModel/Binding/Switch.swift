public import Diagnostics

/// A section that does nothing but switch something on or off.
public struct Switch: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it is on.
  public var isEnabled: Located<Bool>?

  /// The only field.
  public static let fields: [Field<Switch>] = fields(withDefaults: [])

  private static func fields(withDefaults defaults: [FieldDefault]) -> [Field<Switch>] {
    [.boolean("enabled", \.isEnabled, "switches it on", .facts(defaults: defaults))]
  }

  /// The section where `enabled` has these defaults.
  static func declaration(defaults: [FieldDefault]) -> SectionDeclaration {
    SectionDeclaration(
      fields: fields(withDefaults: defaults).map(\.declaration),
      entry: nil,
      knownEntries: [],
      isClosed: false,
      reader: nil
    )
  }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
