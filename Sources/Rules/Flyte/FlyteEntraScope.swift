import AuthModel
import Diagnostics
import Linting

/// Finds scopes that flytectl gets no token for at Entra ID, or one that flyteadmin refuses.
///
/// Entra ID takes a scope without the API in front for one of Microsoft Graph, and answers that `all` and
/// `offline` do not exist. They are the chart's defaults, so that the list has to be written anew, with
/// `api://ID/all`.
///
/// Tokens then name the scope by the part behind the last slash, and flyteadmin wants that to be `all`: a scope
/// of another name is a warning. `/.default` stands for all that was agreed to, and may be right.
struct FlyteEntraScope: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, deployment.externalIssuer?.provider == .entra else {
      return
    }
    guard let list = deployment.clientScopes, !list.isUnfinished else { return }
    if list.range.isBuiltIn {
      guard deployment.isWhole else { return }
      report(
        "Entra ID does not know the scopes of the chart: "
          + list.scopes.map { "'\($0.value)'" }.joined(separator: ", "),
        at: deployment.place(
          deployment.flyteClient?.clientID?.range,
          deployment.auth?.appAuth?.authServerType?.range
        ),
        notes: [Note("set 'scopes' of flyteClient to the scope of your API, api://ID/all")]
      )
      return
    }
    for scope in list.scopes { check(scope, report: &report) }
  }

  private func check(_ scope: Located<String>, report: inout Report) {
    let entra = EntraScope(scope.value)
    if entra.api == nil, ["all", "offline"].contains(entra.name) {
      let isAll = entra.name == "all"
      report(
        "Entra ID does not know the scope '\(entra.name)'; expected "
          + (isAll ? "'api://ID/all'" : "'offline_access'"),
        at: scope.range,
        notes: [
          Note("it takes a scope without an API in front for one of Microsoft Graph"),
          isAll ? Note("'ID' is that of the application that exposes the scope 'all'") : nil,
        ].compactMap(\.self)
      )
    } else if entra.isOfOtherAPI, !entra.isDefault, !["all", ""].contains(entra.name) {
      report(
        "tokens name the scope '\(KeyText.shown(entra.name))', but flyteadmin wants 'all' of every call",
        at: scope.range,
        as: .warning,
        notes: [
          Note("calls without it are refused: authenticated user doesn't have required scope"),
          Note("expose a scope that is called 'all', and ask for that"),
        ]
      )
    }
  }
}
