import AuthModel
import Diagnostics
import Linting

/// Notes clients that get no refresh token, so that people sign in anew whenever an access token ends.
///
/// flyteadmin itself gives one out for the scope `offline`, and its access tokens are good for half an hour.
/// flyte-binary's own scopes lack it. Okta, Entra ID, Auth0, Dex and authentik want `offline_access`.
///
/// Other servers give one out without being asked, or it is not known what they want.
struct FlyteMissingOfflineScope: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.isInForce else { return }
    guard let scope = deployment.refreshScope else { return }
    guard let list = deployment.clientScopes, !list.isUnfinished else { return }
    guard list["offline"] == nil, list["offline_access"] == nil else { return }
    let isBuiltIn = list.range.isBuiltIn
    guard !isBuiltIn || deployment.isWhole else { return }
    report(
      "flytectl and flytekit get no refresh token without the scope '\(scope)'",
      at: deployment.place(
        list.scopes.count == 1 ? list.scopes[0].range : list.range,
        deployment.flyteClient?.clientID?.range,
        deployment.useAuth?.range
      ),
      notes: [
        isBuiltIn ? Note("the chart's own list holds 'all' only") : nil,
        Note("people then sign in anew whenever an access token ends"),
      ].compactMap(\.self),
      fix: deployment.isOwnAuthServer ? fix(configuration, list) : nil
    )
  }

  private func fix(_ configuration: Configuration, _ list: ScopeList) -> Fix? {
    let title = "ask for it"
    guard list.range.isBuiltIn else {
      return configuration.edits(adding: "offline", to: list).map { Fix(title, edits: $0) }
    }
    guard let auth = configuration.flyte?.binary?.configuration?.auth else { return nil }
    return configuration.edits(
      adding: [(key: "scopes", value: "[all, offline]")],
      at: ["flyteClient"],
      below: auth.range
    ).map { Fix(title, edits: $0) }
  }
}

extension FlyteDeployment {
  /// The scope that brings a refresh token; `nil` if none has to be asked for, or it is not known.
  fileprivate var refreshScope: String? {
    guard !isOwnAuthServer else { return "offline" }
    guard case .offlineAccess? = externalIssuer?.provider?.scopeRules.refreshToken else {
      return nil
    }
    return "offline_access"
  }
}
