public import Diagnostics

/// `auth.appAuth`: who issues the tokens that programs come with.
public struct FlyteAppAuth: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Who issues them.
  public var authServerType: Located<FlyteAuthServerType>?
  /// flyteadmin's own authorization server.
  @Boxed public var selfAuthServer: FlyteSelfAuthServer?
  /// An authorization server elsewhere.
  @Boxed public var externalAuthServer: FlyteExternalAuthServer?
  /// What clients are told.
  @Boxed public var thirdPartyConfig: FlyteThirdPartyConfig?

  /// The fields of `auth.appAuth`.
  public static let fields: [Field<FlyteAppAuth>] = [
    .choice(
      "authServerType",
      \.authServerType,
      "who issues tokens: flyteadmin itself, or a server elsewhere",
      .facts(
        default: "Self",
        isOftenTooHigh: true,
        effectOfAbsence: "without it flyteadmin issues the tokens of programs itself"
      )
    ),
    .section(
      "selfAuthServer",
      \.selfAuthServer,
      "flyteadmin's own authorization server",
      .facts(isOftenTooHigh: true)
    ),
    .section(
      "externalAuthServer",
      \.externalAuthServer,
      "an authorization server elsewhere",
      .facts(
        isOftenTooHigh: true,
        effectOfAbsence:
          "flyteadmin then asks the issuer of 'openId', and takes its own URL for the only audience"
      )
    ),
    .section(
      "thirdPartyConfig",
      \.thirdPartyConfig,
      "what flytectl, flytekit and other clients are told",
      .facts(isOftenTooHigh: true)
    ),
  ]

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteAppAuth>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// Who issues the tokens that programs come with (flyteadmin/auth/config, `AuthorizationServerType`).
///
/// The order is Go's: `0` is read as the first.
public enum FlyteAuthServerType: String, CaseIterable, Sendable {
  /// flyteadmin itself.
  case own = "Self"
  /// A server elsewhere.
  case external = "External"
}
