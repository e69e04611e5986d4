import AuthModel
import Diagnostics
import Linting

/// Finds keys of a Secret that Kubernetes does not take.
///
/// A key is a file name: letters, digits, `-`, `_` and `.`, at most 253 of them, and neither `.` nor
/// anything that starts with `..`.
struct InvalidSecretKey: Rule {
  static let severity = Severity.error

  func check(_ item: SecretItem, report: inout Report) {
    let key = item.key.value
    guard !KubernetesName.isSecretKey(key), !key.containsBytes(of: "{{") else {
      return
    }
    guard !Placeholder.isShellVariable(key) else { return }
    // The key is not repeated: who swaps keys and values has the secret here.
    report(
      "no Secret can have this key",
      at: item.key.range,
      notes: [
        Note("the API server refuses the whole Secret"),
        Note("a key is made of \(KubernetesName.secretKeyForm)"),
      ]
    )
  }
}
