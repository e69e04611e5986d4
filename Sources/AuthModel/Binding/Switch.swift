public import Diagnostics

/// A section that does nothing but switch something on or off.
public struct Switch: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it is on.
  public var isEnabled: Located<Bool>?

  /// The only field.
  public static let fields: [Field<Switch>] = [field("switches it on", .facts())]

  private static func field(_ summary: String, _ facts: Field<Switch>.Facts) -> Field<Switch> {
    .boolean("enabled", \.isEnabled, summary, facts)
  }

  /// The section where `enabled` means this, in charts from `since` on, and has these defaults.
  static func declaration(
    _ summary: String,
    _ defaults: [FieldDefault],
    since version: ChartVersion? = nil,
    weakerWhen: Bool? = nil,
    effectOfChange: ChangeEffect? = nil
  ) -> SectionDeclaration {
    SectionDeclaration(
      fields: [
        field(
          summary,
          .facts(
            defaults: defaults,
            since: version,
            weakerWhen: weakerWhen,
            effectOfChange: effectOfChange
          )
        ).declaration
      ],
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
