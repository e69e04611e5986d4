import AuthModel
import Diagnostics
import Linting

/// Finds roles that everybody, or every pod of a cluster, may assume.
///
/// A statement with the principal `*` trusts every account of AWS, one that trusts an OpenID provider
/// without a condition on `sub` trusts whoever gets a token there: of a Kubernetes cluster every pod.
struct AWSUnconditionalTrust: Rule {
  static let severity = Severity.warning

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.statements where statement.allowsAssuming {
      if let everybody = statement.principals.first(where: \.isEverybody) {
        guard statement.trustsTokens || !statement.hasCondition else { continue }
        report(
          "the principal '*' lets everybody ask for the role",
          at: everybody.id.range,
          notes: [Note("name the provider, the account or the role that is to be trusted")]
        )
      } else if statement.trustsTokens, let provider = statement.provider {
        check(statement, provider, report: &report)
      }
    }
  }

  private func check(
    _ statement: AWSStatement,
    _ provider: AWSPrincipal,
    report: inout Report
  ) {
    if !statement.hasCondition {
      report(
        "no condition says whose tokens open the role",
        at: provider.id.range,
        notes: [
          Note(
            "everybody with a token of this provider may assume it; add conditions on 'sub' and 'aud'"
          )
        ]
      )
    } else if provider.isOfCluster, statement.conditions(on: "sub").isEmpty {
      report(
        "no condition says which service accounts may assume the role",
        at: provider.id.range,
        notes: [Note("without one on 'sub' every pod of the cluster may")]
      )
    }
  }
}

extension AWSStatement {
  /// The OpenID provider that it trusts.
  fileprivate var provider: AWSPrincipal? {
    principals.first { $0.kind == .federated && $0.arn?.issuer != nil }
  }
}

extension AWSPrincipal {
  /// Whether it is the provider of a cluster of EKS.
  fileprivate var isOfCluster: Bool { arn?.issuer?.hasPrefix("oidc.eks.") == true }
}
