import AuthModel
import Diagnostics
import Linting

/// Finds 'https://' in front of the issuer of a token in a policy of AWS IAM.
///
/// The URL of an OpenID provider starts with `https://`, but IAM keeps it without: in the ARN of the
/// provider and in the keys of conditions. A key with the scheme names no claim of the token, so that
/// the condition never holds and nobody can assume the role.
struct AWSIssuerWithScheme: Rule {
  static let severity = Severity.error

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.tokenStatements {
      for condition in statement.tokenConditions {
        if let issuer = condition.issuer { check(issuer, report: &report) }
      }
    }
    guard policy.principals.contains(where: { $0.id.value.containsBytes(of: "://") }) else {
      return
    }
    for statement in policy.allStatements {
      for principal in statement.principals where principal.id.value.containsBytes(of: "://") {
        guard let arn = principal.arn, let issuer = arn.issuer else { continue }
        let place = arn.issuerRange ?? principal.id.range
        check(Located(String(issuer), at: place), report: &report)
      }
    }
  }

  private func check(_ issuer: Located<String>, report: inout Report) {
    guard issuer.value.hasPrefix("http"),
      let scheme = ["https://", "http://"].first(where: issuer.value.hasPrefix)
    else { return }
    let isVerbatim = issuer.range.count == issuer.value.utf8.count
    let place = isVerbatim ? issuer.range.slice(0, count: scheme.utf8.count) : issuer.range
    report(
      "IAM names an issuer without '\(scheme)'",
      at: place,
      notes: [Note("with it the condition never holds, and nobody can assume the role")],
      fix: isVerbatim ? .delete(place, "leave '\(scheme)' out") : nil
    )
  }
}
