import AuthModel
import Diagnostics
import Linting

/// Finds Secrets of the type `kubernetes.io/tls` without a certificate or without a key.
///
/// The API server wants both keys there, `tls.crt` and `tls.key`, and refuses the Secret otherwise.
struct IncompleteTLSSecret: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ secret: KubernetesSecret, report: inout Report) {
    guard let type = secret.type, type.value == "kubernetes.io/tls" else { return }
    let keys = Set(secret.items.map(\.key.value))
    for key in ["tls.crt", "tls.key"] where !keys.contains(key) {
      report(
        "a Secret of this type needs the key '\(key)'",
        at: type.range,
        notes: [Note("the API server refuses it; without a type it may hold anything")]
      )
    }
  }
}
