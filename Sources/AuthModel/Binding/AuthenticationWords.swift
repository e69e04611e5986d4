import Diagnostics

/// The words by which a file too broken to be bound still shows what it is about.
enum AuthenticationWords {
  /// Whether one of them stands in `file`.
  static func appear(in file: SourceFile) -> Bool {
    all.contains { file.bytes.contains(text: $0) }
  }

  static let all = [
    "openidConnect", "houston:", "kind: Secret", "discoveryUrl", "redirect_uris", "redirectUris",
    "authorizedUris", "useAuth", "selfAuthServer", "adminOauthClientCredentials",
    "clientSecretLocation", "FLYTE_CREDENTIALS_", "FLYTE_PLATFORM_", "FLASK_OIDC_",
    "OIDC_CLIENT_SECRET",
  ]
}
