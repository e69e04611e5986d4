import AuthModel
import Diagnostics
import Linting

/// Finds URLs in `authorizedUris` with the port that their scheme stands for anyway.
///
/// Browsers leave it out, and flyteadmin compares ports as texts: `https://host:443` is not the
/// `https://host/console` that flyteconsole asks to be sent back to, and `/login` answers 403. The redirect
/// URI that the identity provider gets has the port as well.
///
/// The names of Services are left alone, whose callers are no browsers, as is a URL that stands in the list
/// without its port too.
struct FlyteDefaultPortInURI: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce else { return }
    let uris = deployment.authorizedURIs
    for uri in uris where !uri.isUnfinished && !uri.range.isBuiltIn {
      guard let port = uri.port, let scheme = uri.scheme, FlyteDeployment.isPublic(uri) else {
        continue
      }
      guard (scheme, port) == ("https", "443") || (scheme, port) == ("http", "80") else { continue }
      guard !uris.contains(where: { $0.isSame(uri, without: port) }) else { continue }
      report(
        "browsers leave ':\(port)' out, so that '\(uri)' is nobody's URL; "
          + "expected '\(scheme)://\(uri.host)'",
        at: uri.portRange,
        notes: [Note("flyteadmin compares ports as texts, and /login answers 403")],
        fix: uri.isVerbatim
          ? .delete(uri.portRange.withColon, "leave the port out") : nil
      )
    }
  }
}

extension URLReference {
  fileprivate func isSame(_ other: URLReference, without port: String) -> Bool {
    self.port == nil && scheme == other.scheme && normalizedHost == other.normalizedHost
  }
}

extension SourceRange {
  fileprivate var withColon: SourceRange { SourceRange(file: file, start: start - 1, end: end) }
}
