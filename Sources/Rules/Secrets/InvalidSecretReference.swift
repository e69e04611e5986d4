import AuthModel
import Diagnostics
import Linting

/// Finds references to Secrets and keys that cannot exist.
///
/// The name of a Secret is an RFC 1123 subdomain; a key is made of letters, digits, `-`, `_` and `.`.
/// The API server refuses any other.
struct InvalidSecretReference: Rule {
  static let severity = Severity.error

  func check(_ reference: SecretReference, report: inout Report) {
    if let name = reference.secretName, isFinished(name.value),
      !KubernetesName.isSubdomain(name.value)
    {
      report(
        "no Secret can have this name",
        at: name.range,
        notes: [
          Note("a name is made of lower-case letters, digits, '-' and '.', at most 253 of them")
        ]
      )
    }
    if let key = reference.secretKey, isFinished(key.value), !KubernetesName.isSecretKey(key.value)
    {
      report(
        "no Secret can have this key",
        at: key.range,
        notes: [Note("a key is made of letters, digits, '-', '_' and '.', at most 253 of them")]
      )
    }
  }

  private func isFinished(_ text: String) -> Bool {
    !text.isEmpty && !Placeholder.isOne(text)
      && ["{{", "${"].allSatisfy { !text.containsBytes(of: $0) }
  }
}
