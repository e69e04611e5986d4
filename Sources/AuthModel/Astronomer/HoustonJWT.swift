public import Diagnostics

/// `astronomer.houston.config.jwt`: how Houston's own tokens are made.
public struct HoustonJWT: Section {
  /// Where it stands.
  public let range: SourceRange
  /// How long a session lasts, in milliseconds.
  public var authDuration: Located<Double>?
  /// A fixed token for tests.
  public var testJWT: Switch?

  /// The declared fields of `astronomer.houston.config.jwt`.
  public static let fields: [Field<HoustonJWT>] = [
    .number(
      "authDuration",
      \.authDuration,
      "how long a session lasts, in milliseconds",
      .facts(
        default: 86_400_000,
        effectOfChange: .notable("it holds for sessions that begin after the change")
      )
    ),
    .nestedSwitch(
      "testJWT",
      \.testJWT,
      "accepts a fixed token, for tests only",
      .facts(weakerWhen: true)
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
