import Diagnostics

extension AWSPolicy {
  /// What is still to be filled in, each placeholder once, however often it stands in the policy.
  ///
  /// `${aws:username}` and the like are variables of IAM.
  var unfinishedValues: [UnfinishedValue] {
    var search = PlaceholderSearch()
    for principal in principals { search.look(at: principal) }
    for statement in allStatements {
      for condition in statement.conditions {
        if let issuer = condition.issuer {
          search.look(at: issuer.value, "the issuer in the key of a condition", issuer.range)
        }
        for value in condition.values { search.look(atSubject: value) }
      }
    }
    return search.found
  }
}

/// Looks for what documentation leaves to be filled in, once in each text.
private struct PlaceholderSearch {
  private(set) var found: [UnfinishedValue] = []
  private var texts: Set<String> = []

  mutating func look(at principal: AWSPrincipal) {
    for part in principal.id.value.split(whereSeparator: { $0 == ":" || $0 == "/" }) {
      look(at: String(part), "a part of the principal", principal.id.range)
    }
  }

  mutating func look(atSubject value: Located<String>) {
    guard let account = KubernetesServiceAccount(subject: value.value) else { return }
    look(at: account.namespace, "a part of the service account", value.range)
    look(at: account.name, "a part of the service account", value.range)
  }

  mutating func look(at text: String, _ name: String, _ range: SourceRange) {
    guard !text.hasPrefix("${"), texts.insert(text).inserted else { return }
    if let value = UnfinishedValue(name, text, at: range) { found.append(value) }
  }
}
