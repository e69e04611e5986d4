import AuthModel
import Diagnostics
import Linting

/// Requires a role that trusts tokens to say for whom they have to be.
///
/// A token of the same issuer that was made for another service has another audience. Without a
/// condition on `aud` such a token opens the role as well, as far as the provider in IAM takes its
/// audience.
struct AWSMissingAudience: Rule {
  static let severity = Severity.warning

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements
    where policy.fragment != nil || statement.trustsTokens {
      let conditions = statement.tokenConditions
      guard let first = conditions.first, let issuer = first.issuer,
        !conditions.contains(where: { Self.audiences.contains($0.claim?.value ?? "") })
      else { continue }
      report(
        "no condition says which audience the tokens must have",
        at: first.key.range,
        notes: [Note("add '\(issuer.value):aud': '\(AstroDeployment.awsAudience)'")]
      )
    }
  }

  /// The claims by which providers say whom a token is for (IAM User Guide, "Available keys for AWS OIDC
  /// federation").
  private static let audiences: Set = ["aud", "oaud", "azp", "app_id", "client_id"]
}
