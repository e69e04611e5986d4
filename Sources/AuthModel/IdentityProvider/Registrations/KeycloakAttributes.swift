import Diagnostics
import HelmValues

/// `attributes` of a client: what Keycloak has no fields for, all of it kept as text.
struct KeycloakAttributes: Section {
  let range: SourceRange
  var logoutURIs: Located<String>?
  var challengeMethod: Located<String>?
  var usesDevice: Located<String>?
  var usesRefreshTokens: Located<String>?

  private static let source = KeycloakClient.source

  static let fields: [Field<KeycloakAttributes>] = [
    .scalar(
      "post.logout.redirect.uris",
      \.logoutURIs,
      "where people may be sent after signing out, with '##' between them; '+' for the redirect URIs",
      .facts(source: source)
    ),
    .scalar(
      "pkce.code.challenge.method",
      \.challengeMethod,
      "S256 or plain; requests without PKCE are refused then",
      .facts(source: source)
    ),
    .scalar(
      "oauth2.device.authorization.grant.enabled",
      \.usesDevice,
      "allows the device code grant",
      .facts(source: source)
    ),
    .scalar(
      "use.refresh.tokens",
      \.usesRefreshTokens,
      "gives out refresh tokens",
      .facts(source: source)
    ),
  ]

  init(range: SourceRange) { self.range = range }

  /// Whether a request without PKCE is refused.
  var requiresPKCE: Located<Bool>? { challengeMethod.map { $0.map { !$0.isEmpty } } }

  /// The logout URIs one by one, each in its place.
  var logoutURIList: [URLReference]? {
    guard let logoutURIs else { return nil }
    let start = logoutURIs.textRange?.start
    var offset = 0
    return logoutURIs.value.split(separator: "##", omittingEmptySubsequences: false)
      .compactMap { part in
        defer { offset += part.utf8.count + 2 }
        guard !part.isEmpty else { return nil }
        return URLReference(
          String(part),
          at: logoutURIs.range,
          verbatimAt: start.map { $0 + offset }
        )
      }
  }
}

extension Located<String> {
  /// What Keycloak makes of the text of a switch.
  var boolean: Located<Bool> { map { $0 == "true" } }
}
