import Diagnostics
import HelmValues

/// A realm of Keycloak with its clients, as `kc.sh export` and the admin console give it out.
struct KeycloakRealm: RegistrationFormat {
  static let format = Registration.Format.keycloakRealm

  let range: SourceRange
  var name: Located<String>?
  var clients: [KeycloakClient] = []
  var listedScopes: [KeycloakScope] = []

  private static let source = "Keycloak admin REST API, RealmRepresentation"

  static let fields: [Field<KeycloakRealm>] = [
    .string(
      "realm",
      \.name,
      "the realm's name, which is part of the issuer",
      .facts(source: source)
    ),
    .sections("clients", \.clients, "the clients of the realm", .facts(source: source)),
    .sections(
      "clientScopes",
      \.listedScopes,
      "the scopes that clients may have",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    keys.isSuperset(of: ["realm", "clients"]) && value.value(of: "clients")?.isSequence == true
  }

  /// The scopes of the realm; `nil` where the file has none, as that of a part of a realm.
  var scopes: [KeycloakScope]? { listedScopes.isEmpty ? nil : listedScopes }

  var registrations: [Registration] { clients.flatMap { $0.registrations(in: self) } }
}

/// An item of `clientScopes`.
struct KeycloakScope: Section {
  let range: SourceRange
  var name: Located<String>?
  var mappers: [KeycloakMapper] = []

  private static let source = "Keycloak admin REST API, ClientScopeRepresentation"

  static let fields: [Field<KeycloakScope>] = [
    .string("name", \.name, "the scope", .facts(source: source)),
    .sections(
      "protocolMappers",
      \.mappers,
      "what goes into tokens that have the scope",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  /// The scopes that every realm has from the start, none of which names an audience.
  static let shipped: Set = [
    "acr", "address", "basic", "email", "microprofile-jwt", "offline_access", "organization",
    "phone",
    "profile", "roles", "service_account", "web-origins",
  ]
}
