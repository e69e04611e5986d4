import AuthModel
import Diagnostics
import Linting

/// Finds the configuration class for people who sign in where nobody signs in.
///
/// `OidcConfig` asks flaskoidc for the person of the session. Where plain Flask runs there is none, and
/// the site shows an error: `AttributeError: 'NoneType' object has no attribute 'get'`.
///
/// Only images that the project publishes without flaskoidc are looked at; others may start it
/// themselves.
struct AmundsenConfigClassWithoutWrapper: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard use.name == AmundsenService.frontend.configClassName, let text = use.text,
      text.value == "amundsen_application.oidc_config.OidcConfig",
      let process = use.processes.first(where: { $0.service == .frontend }),
      process.image?.lacksOIDC == true, case .unset = process.wrapper
    else { return }
    report(
      "'OidcConfig' needs flaskoidc, which nothing starts",
      at: text.range,
      notes: [
        Note("the site then fails with: AttributeError: 'NoneType' object has no attribute 'get'"),
        Note(
          process.isOfChart
            ? "set 'oidc.enabled: true'"
            : "set FLASK_APP_MODULE_NAME to 'flaskoidc' and FLASK_APP_CLASS_NAME to 'FlaskOIDC'"
        ),
      ]
    )
  }
}
