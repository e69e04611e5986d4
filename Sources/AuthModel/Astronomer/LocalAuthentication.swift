public import Diagnostics

/// `auth.local`: accounts with a password in Houston's own database.
public struct LocalAuthentication: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether they work.
  public var isEnabled: Located<Bool>?
  /// Teams made in Houston itself.
  public var teams: Switch?

  /// The fields of `auth.local`.
  public static let fields: [Field<LocalAuthentication>] = [
    .boolean(
      "enabled",
      \.isEnabled,
      "lets people sign in with a user name and a password",
      .facts(
        default: "false",
        source: "chart production.yaml forces false over the image's default"
      )
    ),
    .section(
      "teams",
      \.teams,
      "Teams that are made in Houston and not imported",
      .facts(since: ChartVersion(0, 35))
    ),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<LocalAuthentication>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
