import Diagnostics
import HelmValues

/// An item of `protocolMappers`: something that goes into tokens.
struct KeycloakMapper: Section {
  let range: SourceRange
  var name: Located<String>?
  var type: Located<String>?
  var config: KeycloakMapperConfig?

  private static let source = "Keycloak admin REST API, ProtocolMapperRepresentation"

  static let fields: [Field<KeycloakMapper>] = [
    .string("name", \.name, "what people call it", .facts(source: source)),
    .string(
      "protocolMapper",
      \.type,
      "what it does: oidc-audience-mapper adds an audience",
      .facts(source: source)
    ),
    .section("config", \.config, "its settings", .facts(nullable: true, source: source)),
  ]

  init(range: SourceRange) { self.range = range }

  /// What it adds to `aud` of access tokens, if it does; the client counts before the text of one's
  /// own (Keycloak's `AudienceProtocolMapper`).
  var audience: Located<String>? {
    guard type?.value == "oidc-audience-mapper", let config else { return nil }
    guard config.isInAccessToken?.boolean.value != false else { return nil }
    if let client = config.client, !client.value.isEmpty { return client }
    return config.text
  }
}

/// `config` of a mapper, as far as audiences are concerned.
struct KeycloakMapperConfig: Section {
  let range: SourceRange
  var client: Located<String>?
  var text: Located<String>?
  var isInAccessToken: Located<String>?

  private static let source = "Keycloak, AudienceProtocolMapper"

  static let fields: [Field<KeycloakMapperConfig>] = [
    .scalar(
      "included.client.audience",
      \.client,
      "the client whose id is added to the audience",
      .facts(source: source)
    ),
    .scalar(
      "included.custom.audience",
      \.text,
      "the text that is added to the audience unless a client is",
      .facts(source: source)
    ),
    .scalar(
      "access.token.claim",
      \.isInAccessToken,
      "whether it goes into access tokens",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }
}
