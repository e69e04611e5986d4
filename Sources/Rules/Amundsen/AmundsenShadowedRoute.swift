import AuthModel
import Diagnostics
import Linting

/// Finds redirect paths that are those of other routes.
///
/// flaskoidc has routes for `/login` and `/logout`, and the services for `/` and `/healthcheck`. One of two
/// routes of the same path is never reached: people cannot come back, or probes fail.
struct AmundsenShadowedRoute: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "FLASK_OIDC_REDIRECT_URI") else { return }
    guard ["/", "/login", "/logout", AmundsenService.healthPath].contains(text.value) else {
      return
    }
    report(
      "'\(text.value)' is the path of another route",
      at: text.range,
      notes: [
        Note("one of the two is never reached"),
        Note("the default is '\(FlaskOIDCLine.current.callbackPath)'"),
      ]
    )
  }
}
