public import Diagnostics

/// `astronomer.houston`: the API server, which signs people in.
public struct Houston: Section {
  /// Where it stands.
  public let range: SourceRange
  /// What goes into Houston's `local-production.yaml`.
  @Boxed public var configuration: HoustonConfiguration?
  /// Environment variables with their values.
  public var environment: [HoustonEnvironmentEntry] = []
  /// Environment variables that come from Secrets.
  public var secrets: [HoustonSecretEntry] = []

  /// The fields of `astronomer.houston`.
  public static let fields: [Field<Houston>] = [
    .section(
      "config",
      \.configuration,
      "Houston's own configuration; it lands in a ConfigMap in clear text"
    ),
    .sections(
      "env",
      \.environment,
      "environment variables of Houston, a list of name and value",
      .facts(
        misplacedAt: ["astronomer.houston.config.env", "houston.env"],
        effectOfWrongType: """
          Helm aborts, mostly with "can't evaluate field name in type interface {}"; each item is \
          written as '- name: NAME' and below it 'value: text'
          """,
        impliedKeys: ["name", "value"],
        source: "chart template houston_environment"
      )
    ),
    .sections(
      "secret",
      \.secrets,
      "environment variables of Houston that come from Secrets",
      .facts(
        misplacedAt: ["astronomer.houston.config.secret", "houston.secret"],
        effectOfWrongType: """
          Helm aborts while it renders the variables; each item has the keys 'envName', 'secretName' \
          and 'secretKey'
          """,
        source: "chart template houston_environment"
      )
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
