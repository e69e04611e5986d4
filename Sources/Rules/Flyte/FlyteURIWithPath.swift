import AuthModel
import Diagnostics
import Linting

/// Finds URLs in `authorizedUris` that are more than a scheme, a host and a port.
///
/// flyteadmin uses such a URL as it is written: as the issuer and the audience of its own tokens, and as the
/// audience that tokens of a server elsewhere must name, down to a slash at the end. People come back to
/// `callback` beside the last slash, which behind a longer path nothing serves.
///
/// A slash alone does no harm to flyteadmin's own tokens, nor where `allowedAudience` names what tokens
/// have: it is a note then. Where clients ask for the audience with just that slash it is right.
struct FlyteURIWithPath: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.isInForce else { return }
    for uri in deployment.authorizedURIs where !uri.isUnfinished && !uri.range.isBuiltIn {
      guard uri.scheme != nil, !uri.host.isEmpty, !FlyteDeployment.isInsideCluster(uri) else {
        continue
      }
      if uri.query != nil || uri.fragment != nil {
        report.query(uri)
      } else if uri.path == "/" {
        slash(uri, deployment, report: &report)
      } else if !uri.path.isEmpty {
        report.path(uri)
      }
    }
  }

  private func slash(_ uri: URLReference, _ deployment: FlyteDeployment, report: inout Report) {
    let bare = String(uri.text.dropLast())
    let asked = [deployment.propellerAudience, deployment.flyteClient?.audience]
      .compactMap { $0?.value }
    guard !asked.contains(uri.text) else { return }
    let isCompared = deployment.usesExternalServer && deployment.allowedAudience.isEmpty
    let isWrong = isCompared && asked.contains(bare)
    report(
      "'\(uri)' ends in a slash, and so must the audience of tokens",
      at: uri.pathRange,
      as: isWrong ? nil : isCompared ? .warning : .note,
      notes: [
        isWrong
          ? Note("clients ask for it without the slash, and are refused with 'invalid audience'")
          : isCompared
            ? Note("right only if the authorization server calls the API just so")
            : Note("harmless here, but a server elsewhere has to name it to the letter")
      ],
      fix: uri.isVerbatim && uri.pathRange.count == 1
        ? .delete(
          uri.pathRange,
          "leave the slash out",
          safety: isCompared && !isWrong ? .unsafe : .safe
        )
        : nil
    )
  }
}

extension Report {
  fileprivate mutating func path(_ uri: URLReference) {
    let callback = FlyteDeployment.callbackURI(below: uri)
    let isServed = uri.path.dropFirst().contains("/") == false
    self(
      "'\(uri)' has a path; expected '\(FlyteDeployment.origin(of: uri))'",
      at: uri.pathRange,
      as: .warning,
      notes: [
        isServed
          ? Note("tokens have to name the URL with its path as their audience")
          : Note("people come back to '\(callback)', which flyteadmin does not serve"),
        Note("flyteadmin serves /login, /callback and /console at the root of a host"),
      ]
    )
  }

  fileprivate mutating func query(_ uri: URLReference) {
    self(
      "'\(uri.withoutQuery)' has a query or a fragment; expected '\(FlyteDeployment.origin(of: uri))'",
      at: uri.textRange,
      as: .warning,
      notes: [Note("tokens have to name the whole of it as their audience")]
    )
  }
}
