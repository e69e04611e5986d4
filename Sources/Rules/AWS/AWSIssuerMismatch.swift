import AuthModel
import Diagnostics
import Linting

/// Finds conditions about the tokens of another issuer than the one that a statement trusts.
///
/// Only tokens of the provider below `Principal.Federated` are taken, and such a token has no claim of
/// another issuer: the condition never holds.
struct AWSIssuerMismatch: Rule {
  static let severity = Severity.error

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements where statement.trustsTokens {
      // A role may be for several providers, one condition for each.
      guard let only = statement.principals.first, statement.principals.count == 1,
        let trusted = only.arn?.issuer
      else { continue }
      var seen: Set<String> = []
      for condition in statement.tokenConditions where !condition.isNegated {
        guard let issuer = condition.issuer, issuer.value != trusted,
          Self.isOther(issuer.value, than: String(trusted)), seen.insert(issuer.value).inserted
        else { continue }
        report(
          "this condition is about tokens of another issuer than the one that is trusted",
          at: issuer.range,
          notes: [
            Note("'Federated' names this one", at: only.id.range),
            Note("such a condition never holds, so nobody can assume the role"),
          ]
        )
      }
    }
  }

  private static func bare(_ issuer: String) -> String {
    let start = ["https://", "http://"].first(where: issuer.hasPrefix)?.count ?? 0
    let name = issuer.lowercased().dropFirst(start)
    return String(name.hasSuffix("/") ? name.dropLast() : name)
  }

  /// Whether both are the names of issuers, and of two.
  private static func isOther(_ issuer: String, than trusted: String) -> Bool {
    let isOpen = [issuer, trusted].contains { name in
      Placeholder.isUnfinished(name) || "*$<{".contains { name.contains($0) }
    }
    return !isOpen && bare(issuer) != bare(trusted)
  }
}
