import AuthModel
import Diagnostics
import Linting

/// Finds `insecureCookieHeader` where Flyte is reached over HTTPS.
///
/// The switch takes the attribute `Secure` off flyteadmin's cookies, so that browsers send them over plain
/// HTTP as well, where anybody on the path can read them and act as the person. It is for a trial without
/// TLS.
///
/// Without a public URL under HTTPS nothing is said.
struct FlyteInsecureCookie: Rule {
  static let severity = Severity.warning

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce else { return }
    guard let flag = deployment.security?.insecureCookieHeader, flag.value else { return }
    let uri = deployment.authorizedURIs.first {
      $0.scheme == "https" && FlyteDeployment.isPublic($0) && !$0.isUnfinished
    }
    guard let uri else { return }
    report(
      "cookies are sent over plain HTTP too, although Flyte is reached at '\(uri)'",
      at: flag.range,
      notes: [Note("whoever reads a cookie can act as the person it belongs to")],
      fix: .replace(flag.range, with: "false", "send them over HTTPS only")
    )
  }
}
