import AuthModel
import Diagnostics
import Linting

/// Finds objects without a name, or with one that Kubernetes does not take.
///
/// The name of a Secret is an RFC 1123 subdomain, that of a namespace an RFC 1123 label: lower-case
/// letters, digits and `-`. A name that is missing often comes from lost indentation.
///
/// With `generateName` the API server makes the name.
struct InvalidObjectName: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ secret: KubernetesSecret, report: inout Report) {
    let metadata = secret.metadata
    if let name = metadata?.name {
      checkName(name, &report)
    } else if metadata?.generateName == nil {
      report(
        "the Secret has no name",
        at: secret.kind?.range ?? secret.range.startPlace,
        notes: [Note("the API server refuses it; 'name' stands below 'metadata', indented")]
      )
    }
    guard let namespace = metadata?.namespace, isFinished(namespace.value) else { return }
    guard !KubernetesName.isLabel(namespace.value) else { return }
    report(
      "'\(KeyText.shown(namespace.value))' cannot be the name of a namespace",
      at: namespace.range,
      notes: [Note("a name is made of \(KubernetesName.labelForm)")]
    )
  }

  private func checkName(_ name: Located<String>, _ report: inout Report) {
    guard isFinished(name.value), !KubernetesName.isSubdomain(name.value) else { return }
    report(
      name.value.isEmpty
        ? "the name is empty" : "'\(KeyText.shown(name.value))' cannot be the name of a Secret",
      at: name.range,
      notes: [
        Note("a name is made of \(KubernetesName.subdomainForm)")
      ]
    )
  }

  private func isFinished(_ text: String) -> Bool {
    !text.containsBytes(of: "{{") && !text.containsBytes(of: "$")
  }
}
