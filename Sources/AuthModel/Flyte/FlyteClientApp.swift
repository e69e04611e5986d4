public import Diagnostics

/// `flyteClient`: the public client that flytectl and flytekit are, as they are told when they ask.
public struct FlyteClientApp: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Its id.
  public var clientID: Located<String>?
  /// Where people come back to, on their own machine.
  public var redirectURI: URLReference?
  /// What it asks for.
  public var scopes: Located<[Located<String>]>?
  /// The audience that it asks for.
  public var audience: Located<String>?

  /// The fields of `flyteClient`.
  public static let fields: [Field<FlyteClientApp>] = [
    .string("clientId", \.clientID, "its id", .facts(default: "flytectl")),
    .url(
      "redirectUri",
      \.redirectURI,
      "where people come back to, on their own machine",
      .facts(default: .string(defaultRedirectURI))
    ),
    .strings("scopes", \.scopes, "what it asks for", .facts(default: ["all", "offline"])),
    .string("audience", \.audience, "the audience that it asks for"),
  ]

  /// Where flytectl and flytekit wait unless they are told otherwise.
  public static let defaultRedirectURI = "http://localhost:53593/callback"

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteClientApp>.reported
  /// flyteadmin decodes it, behind a template that hands it on as it is.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
