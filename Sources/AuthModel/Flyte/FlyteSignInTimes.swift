public import Diagnostics

/// `pkceConfig` and `deviceFlowConfig`: how long a client waits for a person.
public struct FlyteSignInTimes: Section {
  /// Where it stands.
  public let range: SourceRange
  private var duration: Located<GoDuration>?

  /// The fields of both (flyteidl 1.16.8, `clients/go/admin/pkce` and `deviceflow`).
  public static let fields: [Field<FlyteSignInTimes>] = [
    .duration("timeout", \.duration, "how long a person has to sign in"),
    .duration("refreshTime", \.duration, "how long before its end a token is renewed"),
    .duration("pollInterval", \.duration, "how often DeviceFlow asks whether somebody signed in"),
  ]

  /// Keys beside the fields are unknown.
  public static let otherKeys = OtherKeys<FlyteSignInTimes>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
