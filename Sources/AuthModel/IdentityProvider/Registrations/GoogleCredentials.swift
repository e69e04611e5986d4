import Diagnostics
import HelmValues

/// What Google's console gives out for download when a client is made: `client_secret_….json`.
///
/// The redirect URIs are those of that moment; what was added later is not in the file.
struct GoogleCredentials: RegistrationFormat {
  static let format = Registration.Format.googleCredentials

  let range: SourceRange
  var web: GoogleClient?
  var installed: GoogleClient?

  static let source = "Google Identity, OAuth 2.0 client_secret.json"

  static let fields: [Field<GoogleCredentials>] = [
    .section("web", \.web, "the client of a server", .facts(source: source)),
    .section("installed", \.installed, "the client of a program", .facts(source: source)),
  ]

  init(range: SourceRange) { self.range = range }

  /// Flask-OIDC has a file of the same form for any provider, and an `issuer` in it.
  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    fields.contains { field in
      guard keys.contains(field.name), let client = value.value(of: field.name) else {
        return false
      }
      return client.value(of: "client_id") != nil && client.value(of: "token_uri") != nil
        && client.value(of: "issuer") == nil
    }
  }

  var registrations: [Registration] {
    let clients = [(web, RedirectURI.Platform.web), (installed, .publicClient)]
    return clients.compactMap { $0?.registration(on: $1) }
  }
}

/// `web` or `installed`: a client.
struct GoogleClient: Section {
  let range: SourceRange
  var clientID: Located<String>?
  var clientSecret: SecretValue?
  var projectID: Located<String>?
  var redirectURIs: [URLReference]?
  var origins: [URLReference]?

  private static let source = GoogleCredentials.source

  static let fields: [Field<GoogleClient>] = [
    .string("client_id", \.clientID, "the client's id", .facts(source: source)),
    .secret("client_secret", \.clientSecret, "the client's secret", .facts(source: source)),
    .string("project_id", \.projectID, "the project it belongs to", .facts(source: source)),
    .urls(
      "redirect_uris",
      \.redirectURIs,
      "where people may be sent back to",
      .facts(source: source)
    ),
    .urls(
      "javascript_origins",
      \.origins,
      "origins that may ask for tokens from a browser",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  func registration(on platform: RedirectURI.Platform) -> Registration {
    var registration = Registration(GoogleCredentials.format, at: .google, range: range)
    registration.clientID = clientID
    registration.clientSecret = clientSecret
    registration.name = projectID
    registration.add(redirectURIs, for: .login, on: platform)
    registration.add(origins, for: .origin)
    return registration
  }
}
