import AuthModel
import Diagnostics
import Diffing

/// Finds keys that sign or encrypt sessions and tokens, and are others than before.
///
/// What was signed with the key before is refused: everybody signs in again, and programs ask for new tokens.
struct SessionKeyChanged: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ change: Change, report: inout ImpactReport) {
    guard case .key(let name)? = change.path.steps.last, let effect = Self.effects[name] else {
      return
    }
    if change.kind == .removed, name == "FLASK_OIDC_SECRET_KEY" {
      report(
        "sessions are signed with a key that stands in flaskoidc's source",
        at: change.old?.place,
        as: .security,
        notes: ["everybody can make a session of their own with it"]
      )
    }
    guard change.kind == .changed else { return }
    report(effect, at: change.new?.place, change.old?.place)
  }

  private static let sessions = "sessions end: everybody signs in again"

  /// What the keys are good for (flyteadmin/auth/config/config.go; flaskoidc).
  private static let effects = [
    "cookie_hash_key": sessions, "cookie_block_key": sessions,
    "FLASK_OIDC_SECRET_KEY": sessions, "SECRET_KEY": sessions,
    "claim_symmetric_key": "codes and refresh tokens that are out cannot be read any more",
    "token_rsa_key.pem":
      "tokens that are out are refused unless the key before stands under 'token_rsa_key_old.pem'",
  ]
}
