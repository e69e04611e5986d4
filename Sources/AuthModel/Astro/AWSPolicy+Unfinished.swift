import Diagnostics

extension AWSPolicy {
  /// What is still to be filled in, each placeholder once, however often it stands in the policy.
  ///
  /// `${aws:username}` and the like are variables of IAM.
  var unfinishedValues: [UnfinishedValue] {
    var seen: Set<String> = []
    var principals: Set<String> = []
    return allStatements.flatMap { $0.placeholderTexts(besides: &principals) }
      .compactMap { name, text, range in
        guard !text.hasPrefix("${"), seen.insert(text).inserted else { return nil }
        return UnfinishedValue(name, text, at: range)
      }
  }
}

extension AWSStatement {
  /// The texts in which documentation leaves something to be filled in, and what they are, principals
  /// that were looked at before aside.
  fileprivate func placeholderTexts(
    besides seen: inout Set<String>
  ) -> [(name: String, text: String, range: SourceRange)] {
    let ids = principals.flatMap { principal -> [(String, String, SourceRange)] in
      guard seen.insert(principal.id.value).inserted else { return [] }
      let parts = principal.id.value.split { ":/".utf8.contains($0.utf8.first ?? 0) }
      return parts.map { ("a part of the principal", String($0), principal.id.range) }
    }
    let issuers = conditions.compactMap { condition in
      condition.issuer.map { ("the issuer in the key of a condition", $0.value, $0.range) }
    }
    let subjects = conditions.flatMap(\.values).flatMap { value in
      let account = KubernetesServiceAccount(subject: value.value)
      return [account?.namespace, account?.name].compactMap(\.self).map {
        ("a part of the service account", $0, value.range)
      }
    }
    return ids + issuers + subjects
  }
}
