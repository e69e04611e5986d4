import AuthModel
import Diagnostics
import Linting

/// Notes types of Secrets that are almost, but not quite, one that Kubernetes knows.
///
/// The API server takes any type and checks only the ones it knows. To variables the type makes no
/// difference, but it cannot be changed later: the Secret has to be deleted and made anew.
///
/// Types of one's own are left alone.
struct MisspeltSecretType: Rule {
  static let severity = Severity.note

  func check(_ secret: KubernetesSecret, report: inout Report) {
    guard let type = secret.type, !type.value.isEmpty else { return }
    let known = KubernetesSecret.knownTypes
    guard !known.contains(type.value), !Placeholder.isUnfinished(type.value) else { return }
    guard let meant = Spelling.closest(to: type.value, among: known) else { return }
    report(
      "type '\(KeyText.shown(type.value))' is none that Kubernetes knows; did you mean '\(meant)'?",
      at: type.range,
      notes: [Note("it is taken as a type of your own, and nothing is checked")],
      fix: type.textRange.map {
        .replace($0, with: meant, "write '\(meant)'", safety: .unsafe)
      }
    )
  }
}
