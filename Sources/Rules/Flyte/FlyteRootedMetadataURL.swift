import AuthModel
import Diagnostics
import Linting

/// Finds a `metadataUrl` with a slash in front, which drops the path of the authorization server.
///
/// flyteadmin resolves it against the server's URL with a slash behind it. A path that begins with a slash
/// starts at the host: of `https://acme.okta.com/oauth2/default` and `/.well-known/…` comes
/// `https://acme.okta.com/.well-known/…`, which is the document of another server, or none at all.
///
/// A path that holds that of the server, as RFC 8414 puts it behind the well-known part and Okta documents
/// it, is right.
struct FlyteRootedMetadataURL: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, let issuer = deployment.externalIssuer else { return }
    guard let metadata = deployment.externalAuthServer?.metadataURL else { return }
    guard metadata.text.hasPrefix("/"), !metadata.isUnfinished, !issuer.url.isUnfinished else {
      return
    }
    guard issuer.url.scheme != nil, !issuer.pathComponents.isEmpty else { return }
    guard !metadata.text.contains(issuer.path) else { return }
    let isKnown = issuer.provider != nil
    report(
      "the slash in front makes it '\(FlyteDeployment.metadataURL(metadata.description, below: issuer.url))'",
      at: metadata.range,
      as: isKnown ? nil : .warning,
      notes: [
        Note("the path '\(issuer.path)' of the server is lost", at: issuer.shownRange),
        Note("flyteadmin reads from there where the server's keys are, and stops if it cannot"),
      ].compactMap(\.self),
      fix: metadata.isVerbatim
        ? .delete(
          metadata.textRange.slice(0, count: 1),
          "leave the slash out",
          safety: isKnown ? .safe : .unsafe
        ) : nil
    )
  }
}

extension Issuer {
  fileprivate var shownRange: SourceRange? { url.range.isBuiltIn ? nil : url.range }
}
