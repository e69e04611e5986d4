import AuthModel
import Diagnostics
import Linting

/// Finds statements whose action is not the one by which their principal gets a session.
///
/// A token of an OpenID provider is exchanged by `sts:AssumeRoleWithWebIdentity`, an assertion of a SAML
/// provider by `sts:AssumeRoleWithSAML`; an account, a role or a user calls `sts:AssumeRole`. With
/// another one the statement lets nobody in.
struct AWSPrincipalActionMismatch: Rule {
  static let severity = Severity.error

  func check(_ policy: AWSPolicy, report: inout Report) {
    for statement in policy.statements where statement.allowsAssuming {
      guard let actions = statement.actions?.value else { continue }
      for principal in statement.principals {
        guard let right = principal.action,
          !actions.contains(where: { AWSStatement.covers($0.value, right) }),
          let wrong = actions.first(where: { AWSStatement.isAssuming($0.value) })
        else { continue }
        report(
          "\(principal.words) gets no session by '\(wrong.value)'",
          at: wrong.range,
          notes: [Note("the principal", at: principal.id.range), Note("the action is '\(right)'")],
          fix: fix(wrong, right, statement)
        )
      }
    }
  }

  private func fix(_ action: Located<String>, _ right: String, _ statement: AWSStatement) -> Fix? {
    let kinds = Set(statement.principals.compactMap(\.action))
    guard kinds.count == 1, let text = action.textRange else { return nil }
    return .replace(
      text,
      with: right,
      "write '\(right)'",
      safety: right == AWSPrincipal.webIdentityAction && statement.hasCondition ? .safe : .unsafe
    )
  }
}

extension AWSPrincipal {
  /// The action by which it gets a session; `nil` where nobody knows.
  fileprivate var action: String? {
    switch kind {
    case .aws where !isEverybody: "sts:AssumeRole"
    case .federated where arn?.issuer != nil: Self.webIdentityAction
    case .federated where arn?.resource.hasPrefix("saml-provider/") == true:
      "sts:AssumeRoleWithSAML"
    default: nil
    }
  }

  fileprivate var words: String {
    switch kind {
    case .aws: "an account, a role or a user"
    default: arn?.issuer == nil ? "a SAML provider" : "an OpenID provider"
    }
  }
}
