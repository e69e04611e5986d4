import AuthModel
import Diagnostics
import Linting

/// Finds Houston's redirect URI in a spelling that Houston does not send.
///
/// Houston sends `https://houston.BASE/v1/oauth/redirect/` in the implicit flow and
/// `https://houston.BASE/v1/oauth/callback/` in the code flow, without a port and with the final
/// slash; providers compare the text. Documentation before August 2022 printed port 8871.
///
/// Only hosts that start with `houston.` and paths that are Houston's but for a slip are looked at.
/// Where the right spelling is registered as well, the other does no harm.
struct AstronomerMisspeltRedirectURI: Rule {
  static let severity = Severity.warning

  func check(_ registration: Registration, report: inout Report) {
    for uri in registration.loginURIs where uri.isLiteral && !uri.hasWildcard {
      let url = uri.url
      guard HoustonURLs.baseDomain(ofRedirectURI: url) != nil else { continue }
      guard let flow = HoustonURLs.flow(meantBy: url.path) else { continue }
      let path = HoustonURLs.redirectPath(for: flow)
      let right = "https://\(url.host)\(path)"
      let wanted = URLReference(right, at: url.range)
      guard !registration.loginURIs.contains(where: { $0.accepts(wanted) }) else { continue }
      if url.path != path { report.path(of: url, path, right) }
      if let port = url.port { report.port(port, of: url, right) }
    }
  }
}

extension Report {
  fileprivate mutating func path(of url: URLReference, _ path: String, _ right: String) {
    let isSlash = "\(url.path)/" == path
    let edit =
      isSlash
      ? Fix.replace(url.pathRange.endPlace, with: "/", "add the final '/'")
      : Fix.replace(url.pathRange, with: path, "use '\(path)'")
    self(
      isSlash
        ? "redirect URI '\(url)' lacks the final '/' that Houston sends"
        : "the path of Houston's redirect URI is '\(path)', not '\(url.path)'",
      at: url.pathRange,
      notes: [Note("providers compare the text: register '\(right)'")],
      fix: url.isVerbatim ? edit : nil
    )
  }

  fileprivate mutating func port(_ port: String, of url: URLReference, _ right: String) {
    let digits = url.portRange
    let range = SourceRange(file: digits.file, start: digits.start - 1, end: digits.end)
    self(
      "redirect URI '\(url)' has the port '\(port)', which Houston does not send",
      at: url.isVerbatim ? range : url.range,
      notes: [Note("providers compare the text: register '\(right)'")],
      fix: url.isVerbatim ? .delete(range, "remove the port") : nil
    )
  }
}
