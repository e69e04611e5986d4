public import Diagnostics

/// `masqueraders`: a service that says for whom a person may act.
public struct Masqueraders: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The service.
  public var uri: URLReference?
  /// The provider whose people it knows.
  public var providerName: Located<String>?
  /// How it is asked.
  public var method: Located<String>?
  /// Which claim holds what.
  public var claimsMapping: StringMap?

  /// The fields of the section.
  public static let fields: [Field<Masqueraders>] = [
    .url("uri", \.uri, "the service to ask"),
    .string("providerName", \.providerName, "the provider whose people it knows"),
    .string("method", \.method, "the HTTP method", .facts(default: "GET")),
    .stringMap("claimsMapping", \.claimsMapping, "which claim holds the e-mail address"),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<Masqueraders>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
