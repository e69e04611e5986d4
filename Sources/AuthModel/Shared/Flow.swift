/// How tokens come back from the provider (OpenID Connect Core 1.0, section 3).
public enum Flow: String, CaseIterable, Sendable {
  /// The authorization code flow: a code, exchanged for tokens with the client's secret.
  case code
  /// The implicit flow: tokens in the URL of the redirect.
  case implicit
}
