import AuthModel
import Diagnostics
import Linting

/// Finds scopes that the provider answers `invalid_scope` to.
///
/// Google and Cognito do not know `offline_access`, which other providers want for a refresh token, and
/// Cognito has no scope for groups. People then see an error of the provider in place of its sign-in
/// page.
///
/// Scopes of one's own can be set up at most providers, so that others are not judged.
struct UnsupportedScope: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for client in configuration.clients where client.isEnabled {
      guard let list = client.scopes, let provider = client.identityProvider else { continue }
      let rules = provider.scopeRules
      for scope in list.scopes where rules.refused.contains(scope.value) {
        report(
          "\(provider.rawValue) does not know the scope '\(scope.value)'",
          at: scope.range,
          notes: [Note("it answers invalid_scope, and nobody can sign in"), rules.remedy(scope)]
            .compactMap(\.self),
          fix: configuration.edits(removing: scope, from: list).map {
            Fix("do not ask for it", edits: $0)
          }
        )
      }
    }
  }
}

extension ScopeRules {
  /// How to get what `scope` was meant to bring.
  fileprivate func remedy(_ scope: Located<String>) -> Note? {
    guard scope.value == "offline_access", case .otherwise(let way)? = refreshToken else {
      return nil
    }
    return Note("refresh tokens come \(way)")
  }
}
