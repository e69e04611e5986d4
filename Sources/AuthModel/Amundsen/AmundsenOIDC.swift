public import Diagnostics
import HelmValues

/// `oidc`: who signs people in.
public struct AmundsenOIDC: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether flaskoidc is started in the place of Flask.
  public var isEnabled: Located<Bool>?
  /// The client of the frontend.
  public var frontend: AmundsenCredentials?
  /// The client of the metadata service.
  public var metadata: AmundsenCredentials?
  /// The client of the search service.
  public var search: AmundsenCredentials?
  /// Variables that all three services get.
  public var configs: AmundsenVariables?

  /// The fields of `oidc`.
  public static let fields: [Field<AmundsenOIDC>] = [
    .boolean(
      "enabled",
      \.isEnabled,
      "whether flaskoidc is started in the place of Flask",
      .facts(defaults: [.chart(false)], source: "values.yaml of the chart")
    ),
    .section("frontend", \.frontend, "the client of the frontend", .facts(nullable: true)),
    .section(
      "metadata",
      \.metadata,
      "the client of the metadata service",
      .facts(nullable: true)
    ),
    .section("search", \.search, "the client of the search service", .facts(nullable: true)),
    .section("configs", \.configs, "variables that all three services get"),
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<AmundsenOIDC>.reported
  /// The key of the values of the frontend is called otherwise.
  public static let foreignNames = ["frontEnd": "frontend"]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// The client of `service`.
  public subscript(service: AmundsenService) -> AmundsenCredentials? {
    switch service {
    case .frontend: frontend
    case .metadata: metadata
    case .search: search
    }
  }
}

/// `oidc.frontend` and its like: the client of one service.
public struct AmundsenCredentials: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The client's id.
  public var clientID: Located<String>?
  /// The client's secret.
  public var clientSecret: SecretValue?
  /// The settings as variables.
  private(set) var settings: [AmundsenSetting] = []
  private var clientIDEntry: Entry?
  private var clientSecretEntry: Entry?

  /// The fields of a client.
  public static let fields: [Field<AmundsenCredentials>] = [
    printedBare("client_id", .string, "the client's id", \.clientIDEntry) {
      $0.clientID = $2.string($1, $3)
    },
    printedBare("client_secret", .secret, "the client's secret", \.clientSecretEntry) {
      $0.clientSecret = $2.secret($1, $3)
    },
  ]

  /// Keys beside the fields are unknown to the chart.
  public static let otherKeys = OtherKeys<AmundsenCredentials>.reported

  private static func printedBare(
    _ name: String,
    _ type: FieldType,
    _ summary: String,
    _ property: @autoclosure @escaping Field<AmundsenCredentials>.Property<Entry?>,
    _ bind:
      @escaping @Sendable (
        inout AmundsenCredentials, Entry, inout Binder, FieldDeclaration
      ) -> Void
  ) -> Field<AmundsenCredentials> {
    let facts = Field<AmundsenCredentials>.Facts.facts(
      isPrintedBareAsText: true,
      source: "templates/configmap of each service: printed without quotes"
    )
    return Field(name, type, summary, facts) { owner, entry, declaration, binder in
      owner[keyPath: property()] = entry
      bind(&owner, entry, &binder, declaration)
    }
  }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Takes down the variables that the chart makes of the fields.
  public mutating func finish(_ binder: inout Binder) {
    let entries = [
      ("FLASK_OIDC_CLIENT_ID", clientIDEntry), ("FLASK_OIDC_CLIENT_SECRET", clientSecretEntry),
    ]
    settings = entries.compactMap { name, entry in
      entry.flatMap { AmundsenSetting(name, by: $0, isPrintedBare: true) }
    }
  }
}

/// `flaskApp`: a wrapper around Flask of one's own.
public struct AmundsenFlaskApp: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The module.
  public var module: Located<String>?
  /// The class in it.
  public var className: Located<String>?

  /// The fields of `flaskApp`.
  public static let fields: [Field<AmundsenFlaskApp>] = [
    .string("module", \.module, "the module of the wrapper"),
    .string("class", \.className, "the class in it"),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
