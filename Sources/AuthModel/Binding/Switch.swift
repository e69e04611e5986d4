public import Diagnostics

/// A section that does nothing but switch something on or off.
public struct Switch: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether it is on.
  public var isEnabled: Located<Bool>?

  /// The only field.
  public static let fields: [Field<Switch>] = [
    .boolean("enabled", \.isEnabled, "switches it on")
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
