public import Diagnostics

/// `astronomer.houston.config.webserver`: where Houston answers.
public struct HoustonWebserver: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The path that all of Houston's paths start with.
  public var endpoint: Located<String>?

  /// The declared fields of `astronomer.houston.config.webserver`.
  public static let fields: [Field<HoustonWebserver>] = [
    .string(
      "endpoint",
      \.endpoint,
      "the path that all of Houston's paths start with",
      .facts(default: .string(HoustonURLs.defaultEndpoint))
    )
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
