import AuthModel
import Diagnostics
import Linting

/// Finds clients of flaskoidc that get no refresh token, so that people sign in anew whenever an access
/// token ends.
///
/// Okta, Entra ID, Auth0, Dex and authentik give one out for the scope `offline_access` only; flaskoidc asks
/// for `openid email profile` unless `FLASK_OIDC_SCOPES` is set. Google gets a parameter of its own from
/// flaskoidc, and others give one out without being asked.
///
/// The scope changes what people are asked to agree to, so that the fix has to be asked for.
struct AmundsenMissingOfflineScope: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard !configuration.isSample else { return }
    var seen: Set<SourceRange> = []
    for process in configuration.amundsenProcesses {
      guard process.usesFlaskOIDC, process.isCurrentLine == true,
        let url = process.text("FLASK_OIDC_CONFIG_URL"), !url.range.isBuiltIn,
        seen.insert(url.range).inserted,
        let provider = Issuer(URLReference(url.value, at: url.range)).provider,
        case .offlineAccess? = provider.scopeRules.refreshToken
      else { continue }
      let scopes = process.text("FLASK_OIDC_SCOPES")
      let list = scopes.map { ScopeList($0) }
      guard list?.isUnfinished != true, list?["offline_access"] == nil,
        scopes?.value.utf8.contains(UInt8(ascii: ",")) != true
      else { continue }
      let written = list.flatMap { $0.range.isBuiltIn ? nil : $0 }
      report(
        "people sign in anew whenever a token of \(provider.rawValue) ends",
        at: written?.range ?? url.range,
        as: written == nil && process.mayHoldMore ? .note : nil,
        notes: [Note("without the scope 'offline_access' it gives out no refresh token")],
        fix: written.flatMap { configuration.edits(adding: "offline_access", to: $0) }.map {
          Fix("ask for it", safety: .unsafe, edits: $0)
        }
      )
    }
  }
}
