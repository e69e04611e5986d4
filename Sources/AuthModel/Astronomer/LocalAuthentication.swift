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
        defaults: [
          .reader(true, before: ChartVersion(0, 31)), .reader(false, since: ChartVersion(0, 31)),
          .chart(false),
        ],
        source: "Houston default.yaml 0.16 to 0.35; chart production.yaml"
      )
    ),
    .nestedSwitch(
      "teams",
      \.teams,
      "Teams that are made in Houston and not imported",
      .facts(default: false, since: ChartVersion(0, 35))
    ),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<LocalAuthentication>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
