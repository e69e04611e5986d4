import AuthModel
import Diagnostics
import Linting

/// Finds principals of a policy of AWS IAM that are no ARN of one.
///
/// An ARN reads `arn:aws:iam::123456789012:role/name`: a known partition, no region, twelve digits, and
/// behind them what it names. IAM refuses a policy with a principal that does not exist.
struct AWSMalformedPrincipal: Rule {
  static let severity = Severity.warning

  func check(_ policy: AWSPolicy, report: inout Report) {
    // A policy may name somebody in each of many statements.
    guard policy.principals.contains(where: { Self.mistake($0) != nil }) else { return }
    for statement in policy.statements {
      for principal in statement.principals {
        guard let words = Self.mistake(principal) else { continue }
        report(words, at: principal.id.range, notes: [Note("expected '\(principal.form)'")])
      }
    }
  }

  private static func mistake(_ principal: AWSPrincipal) -> String? {
    guard principal.kind == .aws || principal.kind == .federated, !principal.isEverybody,
      !Placeholder.isUnfinished(principal.id.value)
    else { return nil }
    let text = principal.id.value
    guard text.hasPrefix("arn:") else { return mistakeWithoutARN(principal) }
    guard let arn = principal.arn else { return "this ARN has too few parts" }
    guard !"<${".contains(where: { text.contains($0) }) else { return nil }
    if !arn.isInKnownPartition {
      return "'\(arn.partition)' is no partition of AWS"
    }
    guard ["iam", "sts"].contains(arn.service) else { return nil }
    if !arn.region.isEmpty { return "an ARN of IAM has no region" }
    // Tokens of Cognito and others come from providers without an account.
    if !arn.hasAccount { return "the account in this ARN is not a number of twelve digits" }
    let kinds =
      principal.kind == .aws
      ? ["root", "role/", "user/", "assumed-role/", "federated-user/"]
      : ["oidc-provider/", "saml-provider/"]
    guard !kinds.contains(where: arn.resource.hasPrefix) else { return nil }
    return "this ARN names nobody who could assume a role in this way"
  }

  private static func mistakeWithoutARN(_ principal: AWSPrincipal) -> String? {
    let text = principal.id.value
    guard principal.kind == .aws else {
      return text.contains("/") || text.hasPrefix("oidc.eks.")
        ? "a provider that IAM does not know by itself is named by its ARN" : nil
    }
    // The ids of deleted roles and users take the places of their ARNs.
    guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return AWSResourceName.isAccount(text) ? nil : "the number of an account has twelve digits"
  }
}

extension AWSPrincipal {
  fileprivate var form: String {
    kind == .aws
      ? "arn:aws:iam::123456789012:role/NAME" : "arn:aws:iam::123456789012:oidc-provider/ISSUER"
  }
}
