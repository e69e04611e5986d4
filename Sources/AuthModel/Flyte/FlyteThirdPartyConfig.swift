public import Diagnostics

/// `auth.appAuth.thirdPartyConfig`: what flyteadmin tells its clients.
public struct FlyteThirdPartyConfig: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The client that flytectl and flytekit are.
  @Boxed public var flyteClient: FlyteClientApp?

  /// The fields of `thirdPartyConfig`.
  public static let fields: [Field<FlyteThirdPartyConfig>] = [
    .section(
      "flyteClient",
      \.flyteClient,
      "the client that flytectl and flytekit are",
      .facts(isOftenTooHigh: true)
    )
  ]

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteThirdPartyConfig>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
