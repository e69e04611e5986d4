import AuthModel
import Diagnostics
import Linting

/// Requires a scope with `/.default` of flytepropeller at Entra ID.
///
/// A program that signs in with an id and a secret gets a token there for all that it was granted at one API,
/// and for nothing less: `api://ID/.default`, else Entra ID answers `AADSTS1002012`. Without scopes of its own
/// flytepropeller asks for those that flyteadmin tells flytectl.
struct FlyteEntraPropellerScope: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    guard deployment.usesExternalServer, deployment.externalIssuer?.provider == .entra else {
      return
    }
    guard deployment.propellerUsesSecret else { return }
    if let own = deployment.propellerScopes {
      guard !own.isUnfinished else { return }
      for scope in own.scopes where !EntraScope(scope.value).isDefault {
        report(
          "flytepropeller cannot ask Entra ID for '\(URLReference(scope.value, at: scope.range))'; expected "
            + "'\(deployment.expectedScope)'",
          at: scope.range,
          notes: [Self.reason]
        )
      }
      return
    }
    guard deployment.isWhole, let told = deployment.clientScopes, !told.isUnfinished else { return }
    guard !told.scopes.allSatisfy({ EntraScope($0.value).isDefault }) else { return }
    report(
      "flytepropeller has no scopes of its own; expected '\(deployment.expectedScope)'",
      at: deployment.place(
        deployment.propeller?.clientID?.range,
        deployment.auth?.appAuth?.authServerType?.range
      ),
      notes: [
        Note("it then asks for the scopes of flytectl"),
        Self.reason,
        Note("set '\(deployment.propellerPath).scopes'"),
      ]
    )
  }

  private static let reason = Note(
    "of a program with an id and a secret Entra ID takes nothing but /.default: AADSTS1002012"
  )
}

extension FlyteDeployment {
  /// The scope of the API that flytectl asks for, as flytepropeller has to ask for it.
  fileprivate var expectedScope: String { EntraScope.all(of: entraAPI ?? "api://ID") }
}
