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
    for statement in policy.statements where statement.trustsTokens {
      let trusted = statement.principals.compactMap { principal in
        principal.arn?.issuer.map { (name: Self.bare(String($0)), range: principal.id.range) }
      }
      // A role may be for several providers, one condition for each.
      guard let only = trusted.first, trusted.count == 1, statement.principals.count == 1 else {
        continue
      }
      var seen: Set<String> = []
      for condition in statement.conditions where !condition.isNegated {
        guard let issuer = condition.issuer, Self.isComparable(issuer.value, only.name),
          Self.bare(issuer.value) != only.name, seen.insert(issuer.value).inserted
        else { continue }
        report(
          "this condition is about tokens of another issuer than the one that is trusted",
          at: issuer.range,
          notes: [
            Note("'Federated' names this one", at: only.range),
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

  private static func isComparable(_ issuer: String, _ trusted: String) -> Bool {
    ![issuer, trusted].contains { name in
      Placeholder.isUnfinished(name) || "*$<{".contains { name.contains($0) }
    }
  }
}
