import AuthModel
import Diagnostics
import Linting

/// Finds claims that people are told apart by and that no id token will have.
///
/// `FLASK_OIDC_USER_ID_FIELD` names a claim of the id token; flaskoidc never asks the userinfo endpoint.
/// Who comes with a token without it gets `400 Bad Request`. The claim `email` comes with the scope of that
/// name, `preferred_username` with `profile` (OpenID Connect Core 1.0, section 5.4), and `upn` and
/// `unique_name` are claims of tokens of version 1 of Entra ID.
struct AmundsenUnavailableUserID: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard !configuration.isSample else { return }
    var seen: Set<SourceRange> = []
    for process in configuration.amundsenProcesses {
      guard process.usesFlaskOIDC, process.isCurrentLine == true else { continue }
      let scopes = process.text("FLASK_OIDC_SCOPES")
      let field = process.text("FLASK_OIDC_USER_ID_FIELD")
      guard
        let place = [field, scopes].compactMap(\.self).first(where: { !$0.range.isBuiltIn })?.range,
        seen.insert(place).inserted, scopes.map({ !Placeholder.isUnfinished($0.value) }) ?? true
      else { continue }
      let own = (scopes?.value ?? "openid email profile").split(separator: " ").map(String.init)
      // Commas are spoken of elsewhere.
      guard !own.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }) else { continue }
      let claim = field?.value ?? "email"
      if let scope = Self.scopes[claim], !own.contains(scope) {
        report(
          "no id token has the claim '\(claim)' without the scope '\(scope)'",
          at: place,
          as: claim == "email" ? nil : .warning,
          notes: [
            field == nil || field?.range.isBuiltIn == true
              ? Note("people are told apart by 'email' unless FLASK_OIDC_USER_ID_FIELD is set")
              : nil,
            Note("who comes back from the provider gets: 400 Bad Request"),
          ].compactMap(\.self)
        )
      } else if ["upn", "unique_name"].contains(claim), process.isAtEntraVersion2 {
        report(
          "tokens of version 2 of Entra ID have no claim '\(claim)'",
          at: place,
          as: .warning,
          notes: [Note("'preferred_username' or 'oid' is there, with the scope 'profile'")]
        )
      }
    }
  }

  private static let scopes = ["email": "email", "preferred_username": "profile"]
}

extension AmundsenProcess {
  fileprivate var isAtEntraVersion2: Bool {
    guard let text = text("FLASK_OIDC_CONFIG_URL") else { return false }
    return EntraIssuer(Issuer(URLReference(text.value, at: text.range)))?.form == .version2
  }
}
