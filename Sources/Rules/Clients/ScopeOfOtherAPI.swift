import AuthModel
import Diagnostics
import Linting

/// Finds scopes of an API of one's own where people sign in at Entra ID.
///
/// Entra issues an access token for one API at a time. With `api://…` among the scopes that is one's own,
/// and the userinfo endpoint, which flyteadmin asks after each sign-in, refuses the token: the callback
/// ends in 403.
///
/// Scopes for programs stand elsewhere: in Flyte in `flyteClient.scopes` and `admin.scopes`. Houston is not judged,
/// since what it does then is not known.
struct ScopeOfOtherAPI: Rule {
  static let severity = Severity.error

  func check(_ client: Client, report: inout Report) {
    guard let issuer = client.issuerInUse, EntraIssuer(issuer) != nil else { return }
    guard client.relyingParty.demandsUserInfo, let list = client.scopes else { return }
    for scope in list.scopes where EntraScope(scope.value).isOfOtherAPI {
      guard !Placeholder.isUnfinished(scope.value) else { continue }
      report(
        "this scope asks for a token of another API, which userinfo refuses",
        at: scope.range,
        notes: [
          Note("\(client.relyingParty.name) asks userinfo after each sign-in, which ends in 403"),
          Note("programs ask for it where they get their tokens; to sign in nobody needs it"),
        ]
      )
    }
  }
}
