import AuthModel
import Diagnostics
import Linting

/// Finds public URLs in `authorizedUris` that are not under HTTPS.
///
/// flyteadmin's cookies are for HTTPS only, so that browsers drop them on a page of plain HTTP and people
/// sign in for ever. Behind an ingress with TLS the console asks to be sent back to `https://…`, which is
/// none of the list: `/login` answers 403, and the identity provider gets a redirect URI that it does not
/// know.
///
/// Names that may be those of Services, the machine itself, hosts that are listed under HTTPS as well, and
/// installations with `insecureCookieHeader` are left alone.
struct FlyteInsecureURI: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce else { return }
    guard deployment.security?.insecureCookieHeader?.value != true else { return }
    let uris = deployment.authorizedURIs
    let secureHosts = Set(uris.filter { $0.scheme == "https" }.map(\.normalizedHost))
    let hasPublic = uris.contains { $0.scheme == "https" && FlyteDeployment.isPublic($0) }
    let ingressHost = deployment.ingressHost?.value.lowercased()
    for uri in uris where uri.scheme == "http" && !uri.isUnfinished && !uri.range.isBuiltIn {
      guard !secureHosts.contains(uri.normalizedHost) else { continue }
      guard
        uri.normalizedHost == ingressHost || !hasPublic && FlyteDeployment.isPublic(uri)
      else { continue }
      report(
        "'\(uri)' is not under HTTPS, but flyteadmin's cookies are for HTTPS only",
        at: uri.schemeRange,
        notes: [
          Note("browsers drop the cookies over plain HTTP; behind TLS /login answers 403"),
          Note("for a trial without TLS, set 'server.security.insecureCookieHeader: true'"),
        ],
        fix: uri.isVerbatim
          ? .replace(uri.schemeRange, with: "https", "use HTTPS", safety: .unsafe) : nil
      )
    }
  }
}
