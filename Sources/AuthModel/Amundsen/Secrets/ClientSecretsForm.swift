import Diagnostics

/// A `client_secrets.json` in which nothing but the client's secret is missing.
///
/// It is the one that charts before 2.1.1 write (templates/secret-oidc-config of chart 2.1.0), whose
/// endpoints are those of an authorization server of Okta.
public struct ClientSecretsForm: Hashable, Sendable {
  /// The key that the charts mount it from.
  public static let key = "client_secrets.json"

  /// The client's id.
  public let clientID: String
  /// The issuer, without a slash at its end.
  public let issuer: String

  /// Takes what `keys` say; `nil` if something is missing in them.
  init?(_ keys: AmundsenOldKeys) {
    guard keys.missingForFile.isEmpty, let clientID = keys.clientIDText?.value,
      let url = keys.orgURL?.withoutQuery, let server = keys.authServerID?.value
    else { return nil }
    self.clientID = clientID
    issuer = "\(url.hasSuffix("/") ? String(url.dropLast()) : url)/oauth2/\(server)"
  }

  /// The keys and their values, in the order of the chart, where the secret is `nil`.
  public var entries: [(key: String, value: String?)] {
    [
      ("client_id", clientID), ("client_secret", nil),
      ("auth_uri", "\(issuer)/v1/authorize"), ("token_uri", "\(issuer)/v1/token"),
      ("issuer", issuer), ("userinfo_uri", "\(issuer)/v1/userinfo"),
      ("token_introspection_uri", "\(issuer)/v1/introspect"),
    ]
  }
}
