import AuthModel
import Diagnostics
import Linting

/// Finds URLs in the configuration of flyteadmin that are none.
///
/// flyteadmin parses them when it starts and stops at one that Go cannot parse. Without a scheme Go takes
/// even a host for a path: an entry of `authorizedUris` then matches no host, and people are sent to
/// `/callback` of nowhere.
///
/// Issuers are judged by `malformed-issuer`, and values with blanks around them by
/// `surrounding-whitespace`. `metadataUrl` and `redirectUrl` may be paths.
struct FlyteMalformedURL: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    for written in deployment.writtenURLs {
      let url = written.url
      if let refusal = GoURL.refusal(of: url.text) {
        report(
          "Go cannot parse this URL: \(refusal)",
          at: url.textRange,
          notes: [Note("flyteadmin does not start with it")]
        )
      } else if url.scheme == nil, written.use != .reference {
        report(
          "'\(url)' has no scheme; expected 'https://' or 'http://' at its beginning",
          at: url.textRange,
          notes: [Note("flyteadmin takes all of it for a path, or its host for a scheme")]
        )
      } else if written.use == .address, let scheme = url.scheme, scheme != "https",
        scheme != "http"
      {
        report(
          "'\(scheme)' is no scheme that flyteadmin knows; expected 'https' or 'http'",
          at: url.schemeRange,
          notes: [.unmatched]
        )
      } else if url.scheme != nil, url.host.isEmpty {
        report("this URL has no host", at: url.textRange, notes: [.unmatched])
      }
    }
  }
}

extension Note {
  fileprivate static let unmatched = Note("no call matches it, and nothing can be sent there")
}
