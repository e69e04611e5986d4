import AuthModel
import Diagnostics
import Linting

/// Finds redirect URIs that flaskoidc before 1.0 does not take people back at.
///
/// `OVERWRITE_REDIRECT_URI` tells the provider where people come back to, and `OIDC_CALLBACK_ROUTE`, which is
/// `/oidc_callback` unless it is set, is where flaskoidc expects them. If the paths differ, who comes back
/// is sent to sign in again, and the URL grows until the server refuses it: 414.
struct AmundsenGuardedCallback: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "OVERWRITE_REDIRECT_URI"), let process = use.readers.first,
      process.isCurrentLine != true
    else { return }
    let url = URLReference(text.value, at: text.range, verbatimAt: text.textRange?.start)
    let route = process.text("OIDC_CALLBACK_ROUTE")
    let expected = route?.value ?? FlaskOIDCLine.second.callbackPath
    guard url.scheme != nil, url.hasPlausibleHost, url.path != expected else { return }
    guard route != nil || !process.mayHoldMore || process.isCurrentLine == false else { return }
    report(
      "people come back to '\(url.path.isEmpty ? "/" : url.path)', but flaskoidc expects them at '\(expected)'",
      at: url.path.isEmpty ? text.range : url.pathRange,
      notes: [
        Note("they are then sent to sign in again, until the URL is too long: 414"),
        route.map { Note("the path is set here", at: $0.range) }
          ?? Note("the path is '\(expected)' unless OIDC_CALLBACK_ROUTE is set"),
      ]
    )
  }
}
