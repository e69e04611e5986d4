import AuthModel
import Diagnostics
import Testing
import TestSupport
import YAML

@Suite struct RegistrationTests {
  @Test(
    "each provider's export is recognized and bound without a problem",
    arguments: [
      ("okta.json", Registration.Format.oktaApplication), ("okta-apps.json", .oktaApplication),
      ("entra-graph.json", .entraApplication), ("entra-list.json", .entraApplication),
      ("entra-manifest.json", .entraManifest), ("entra-oldest.json", .entraManifest),
      ("auth0.json", .auth0Client), ("cognito.json", .cognitoClient),
      ("cognito-bare.json", .cognitoClient), ("plain.yaml", .plain),
      ("google.json", .googleCredentials), ("google-installed.json", .googleCredentials),
      ("keycloak-client.json", .keycloakClient), ("keycloak-clients.json", .keycloakClient),
      ("keycloak-realm.json", .keycloakRealm),
    ]
  )
  func recognition(name: String, format: Registration.Format) throws {
    let file = try bound(name)
    #expect(file.kinds == [.identityProvider])
    let registrations = file.configurations.flatMap(\.registrations)
    #expect(Set(registrations.map(\.format)) == [format])
    #expect(file.configurations.flatMap(\.problems).map(\.path) == [])
  }

  @Test(
    "what is no registration, or one of a shape not understood, is left alone",
    arguments: Fixture.names(in: "Registrations/others")
  )
  func strangers(name: String) throws {
    #expect(try bound("others/\(name)").configurations.isEmpty)
  }

  @Test(
    "every shape means the same in the end",
    arguments: [
      ("okta.json", "0oaAUTHCFGEXAMPLE0d7", ["login https://houston.acme.com/v1/oauth/callback/"]),
      ("entra-graph.json", guid, entra), ("entra-manifest.json", guid, entra),
      ("entra-oldest.json", guid, ["login https://houston.acme.com/v1/oauth/redirect/"]),
      (
        "auth0.json", "AUTHCFGexampleAUTHCFGexample0000",
        [
          "login https://houston.acme.com/v1/oauth/redirect/", "origin https://app.acme.com",
          "origin https://*.acme.com",
        ]
      ),
      (
        "cognito.json", "authcfgexample0authcfg0001",
        ["login https://houston.acme.com/v1/oauth/redirect/"]
      ),
      (
        "google.json", "100000000001-authcfgexampleauthcfgexample0000.apps.googleusercontent.com",
        ["login web https://flyte.acme.com/callback", "origin https://flyte.acme.com"]
      ),
      (
        "google-installed.json",
        "100000000002-authcfgexampleauthcfgexample0000.apps.googleusercontent.com",
        ["login publicClient ***", "login publicClient http://localhost"]
      ),
      (
        "keycloak-client.json", "flyte-web",
        ["login /callback", "login http://localhost/*", "origin +"]
      ),
      ("keycloak-realm.json", "account", ["login /realms/demo/account/*"]),
      (
        "plain.yaml", guid,
        ["login https://houston.acme.com/v1/oauth/callback/", "origin https://*.acme.com"]
      ),
    ]
  )
  func mapping(name: String, clientID: String, uris: [String]) throws {
    let registration = try #require(try registrations(name).first)
    #expect(registration.clientID?.value == clientID)
    let found = registration.redirectURIs.filter { $0.purpose != .logout }.map { uri in
      let platform = uri.platform.map { "\($0.rawValue) " } ?? ""
      return "\(uri.purpose) \(platform)\(uri.url)"
    }
    #expect(found == uris)
    #expect(registration.listsLoginURIs)
  }

  private static let guid = "11111111-2222-4333-8444-555555555555"
  private static let entra = [
    "login web https://houston.acme.com/v1/oauth/callback/", "login spa https://portal.acme.com/",
    "login publicClient http://localhost",
  ]

  @Test(
    "logout URIs are told apart",
    arguments: [
      "okta.json", "entra-graph.json", "entra-oldest.json", "auth0.json", "cognito.json",
      "plain.yaml",
    ]
  )
  func logout(name: String) throws {
    let uris = try registrations(name).flatMap(\.logoutURIs).map(\.url.text)
    #expect(uris == ["https://app.acme.com/logout"])
  }

  @Test(
    "the implicit grant is found under each name it has",
    arguments: [
      ("okta.json", []), ("okta-apps.json", ["\"implicit\""]), ("entra-graph.json", ["true"]),
      ("entra-manifest.json", ["true"]), ("entra-oldest.json", ["true"]),
      ("auth0.json", ["\"implicit\""]), ("cognito.json", ["\"implicit\""]),
      ("cognito-bare.json", []), ("keycloak-client.json", []),
    ]
  )
  func implicit(name: String, spelled: [String]) throws {
    let file = try bound(name)
    let ranges = file.configurations.flatMap(\.registrations).flatMap(\.implicitGrants)
    #expect(ranges.map(file.source.text) == spelled)
  }

  @Test("what only one provider says is kept")
  func particulars() throws {
    #expect(try registrations("okta-apps.json").first?.isEnabled?.value == false)
    #expect(try registrations("okta-apps.json").first?.clientID?.value == "0oaAUTHCFGEXAMPLE0d7")
    #expect(try registrations("okta.json").first?.requiresPKCE?.value == false)
    #expect(try registrations("cognito.json").first?.flowSwitch?.value == true)
    #expect(try registrations("cognito.json").first?.defaultRedirectURI != nil)
    #expect(try registrations("plain.yaml").first?.provider == .entra)
    let objectID = try registrations("entra-graph.json").first?.objectID
    #expect(objectID?.value == "99999999-8888-4777-8666-555555555555")
    #expect(try registrations("entra-list.json").count == 2)
  }

  @Test("what Keycloak says is kept, and nothing of a client of SAML")
  func keycloak() throws {
    let client = try #require(try registrations("keycloak-client.json").first)
    #expect(client.logoutURIs.map(\.url.text) == ["https://flyte.acme.com/logout", "/bye"])
    #expect(client.requiresPKCE?.value == false)
    #expect(client.isPublic?.value == false)
    #expect(client.permission(for: .authorizationCode)?.value == true)
    #expect(client.permission(for: .clientCredentials)?.value == false)
    #expect(client.permission(for: .deviceCode)?.value == false)
    #expect(client.permission(for: .refreshToken)?.value == true)
    #expect(client.audiences?.named.map(\.value) == ["https://flyte.acme.com"])
    #expect(client.audiences?.unknownScopes.map(\.value) == ["all"])
    #expect(client.scopes.last?.value == "microprofile-jwt")

    let realm = try registrations("keycloak-realm.json")
    #expect(realm.compactMap(\.clientID?.value) == ["account", "broker", "flytepropeller"])
    #expect(realm[0].logoutURIs.map(\.url.text) == ["/realms/demo/account/*"])
    #expect(realm[1].audiences == nil)
    #expect(realm[2].audiences?.named.map(\.value) == ["https://flyte.acme.com"])
    #expect(realm[2].audiences?.isWhole == true)
    #expect(realm[2].audiences?.unknownScopes.map(\.value) == [])
    #expect(realm[2].permission(for: .clientCredentials)?.value == true)
  }

  @Test("each logout URI of Keycloak has its own place")
  func logoutPlaces() throws {
    let file = try bound("keycloak-client.json")
    let uris = file.configurations.flatMap(\.registrations).flatMap(\.logoutURIs)
    #expect(uris.map { file.source.text(in: $0.url.textRange) } == uris.map(\.url.text))
    #expect(uris.map(\.url.isVerbatim) == [true, true])
  }

  @Test(
    "a secret in an export is not shown",
    arguments: [
      "auth0.json", "cognito.json", "google.json", "google-installed.json", "keycloak-client.json",
    ]
  )
  func secrets(name: String) throws {
    let file = try bound(name)
    let secret = try #require(try registrations(name).first?.clientSecret)
    #expect(file.source.text(in: secret.range) == "\"not-to-be-shown\"")
    #expect(!file.configurations.flatMap(\.disclosed).contains(secret.range))
  }

  private func registrations(_ name: String) throws -> [Registration] {
    try bound(name).configurations.flatMap(\.registrations)
  }

  private func bound(_ name: String) throws -> BoundFile {
    try bind(read(Fixture.source("Registrations/\(name)")))
  }
}
