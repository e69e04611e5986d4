import AuthModel
import Diagnostics
import Linting

/// Notes `allowedOrigins` with a `*` where people sign in.
///
/// flyteadmin allows such calls with cookies, and its source warns against a `*` beside that. Browsers refuse
/// to send cookies where the answer allows every origin, so that a console at another host gets nowhere;
/// calls without cookies are open to pages of every site.
///
/// flyte-core's own values have the `*`: only where it is written down anew is it noted.
struct FlyteAnyOrigin: Rule {
  static let severity = Severity.note

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce, deployment.security?.allowCORS?.value != false else { return }
    let origins = deployment.security?.allowedOrigins?.value ?? []
    let star = origins.first { $0.value == "*" && !$0.range.isBuiltIn }
    guard let star else { return }
    report(
      "pages of every site may call flyteadmin",
      at: star.range,
      notes: [
        Note("browsers then leave out cookies; a console at another host cannot use them"),
        Note("name the origins, or set 'allowCors: false' if the console has the same host"),
      ]
    )
  }
}
