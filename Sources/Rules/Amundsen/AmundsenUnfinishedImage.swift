import AuthModel
import Diagnostics
import Linting

/// Notes images that start flaskoidc and leave it to others whose client it is.
///
/// flaskoidc 1.0 and later does not start without `FLASK_OIDC_CONFIG_URL`, and nobody can sign in without
/// `FLASK_OIDC_CLIENT_ID` and `FLASK_OIDC_CLIENT_SECRET`; without `FLASK_OIDC_SECRET_KEY` everybody knows the key of
/// sessions. That an image has none of them is right, since they would stay in its history: whoever
/// starts the container has to give them.
struct AmundsenUnfinishedImage: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ process: AmundsenProcess, report: inout Report) {
    guard process.origin == .environment(.dockerfile), process.isCurrentLine != false,
      case .flaskOIDC(let place?) = process.wrapper,
      Self.settings.allSatisfy({ process[$0] == nil })
    else { return }
    report(
      "flaskoidc does not start here without FLASK_OIDC_CONFIG_URL",
      at: place,
      notes: [
        Note(
          "give the container that, FLASK_OIDC_CLIENT_ID, FLASK_OIDC_CLIENT_SECRET and FLASK_OIDC_SECRET_KEY"
        ),
        process["FLASK_OIDC_FORCE_SCHEME"] == nil
          ? Note("and 'FLASK_OIDC_FORCE_SCHEME=https' where people reach the site over HTTPS")
          : nil,
        process.isCurrentLine == nil
          ? Note("before 1.0 it is OIDC_CLIENT_SECRETS, the path of client_secrets.json") : nil,
      ].compactMap(\.self)
    )
  }

  private static let settings = [
    "FLASK_OIDC_CONFIG_URL", "FLASK_OIDC_CLIENT_ID", "FLASK_OIDC_CLIENT_SECRET",
    "OIDC_CLIENT_SECRETS", "FLASK_OIDC_CLIENT_SECRETS",
  ]
}
