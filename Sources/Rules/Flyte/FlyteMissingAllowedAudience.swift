import AuthModel
import Diagnostics
import Linting

/// Requires `allowedAudience` where flytepropeller calls flyteadmin by a name in the cluster.
///
/// Of tokens of a server elsewhere flyteadmin wants the URL that it is called at as the audience, or one of
/// `allowedAudience`. flyte-core's flytepropeller calls it at `http://flyteadmin:80`, while the server's
/// tokens name the public URL, or the API as Entra ID calls it: `invalid audience` is all that comes back,
/// and no execution starts.
///
/// Where flytepropeller asks for just that audience, or where the list has no name in the cluster, so that
/// the public URL counts, nothing is missing.
struct FlyteMissingAllowedAudience: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.usesExternalServer else { return }
    guard deployment.isWhole, deployment.allowedAudience.isEmpty else { return }
    guard deployment.externalIssuer?.url.isUnfinished == false else { return }
    guard let uri = deployment.propellerInternalURI, deployment.propellerAudience?.value != uri.text
    else {
      return
    }
    let list = deployment.externalAuthServer?.allowedAudience
    let appAuth = deployment.auth?.appAuth
    report(
      "without 'allowedAudience' the tokens of flytepropeller have to name '\(uri)'",
      at: deployment.place(list?.range, appAuth?.authServerType?.range),
      notes: [
        Note("flytepropeller calls flyteadmin there, and is refused with 'invalid audience'"),
        Note(deployment.audienceAdvice),
      ],
      fix: fix(configuration, deployment)
    )
  }

  private func fix(_ configuration: Configuration, _ deployment: FlyteDeployment) -> Fix? {
    guard let uri = deployment.publicURI, !uri.isUnfinished, !uri.range.isBuiltIn,
      uri.text == FlyteDeployment.origin(of: uri), !uri.isIPAddress
    else { return nil }
    guard deployment.externalAuthServer?.allowedAudience == nil else { return nil }
    let isCertain = [.okta, .keycloak].contains(deployment.externalIssuer?.provider)
    let isURL = deployment.externalIssuer?.provider != .entra
    guard isURL, let appAuth = deployment.writtenSections?.auth?.appAuth else { return nil }
    let edits = configuration.edits(
      adding: [(key: "allowedAudience", value: "[\(uri)]")],
      at: ["externalAuthServer"],
      below: appAuth.range
    )
    return edits.map {
      Fix("allow the public URL", safety: isCertain ? .safe : .unsafe, edits: $0)
    }
  }
}

extension FlyteDeployment {
  /// What to write down.
  fileprivate var audienceAdvice: String {
    let key = "'externalAuthServer.allowedAudience'"
    guard externalIssuer?.provider == .entra else {
      return "list the audience of the server's tokens in \(key), which is mostly the public URL"
    }
    let api = entraAPI ?? "api://ID"
    return "list '\(api)', and for tokens of version 2 the id alone, in \(key)"
  }
}
