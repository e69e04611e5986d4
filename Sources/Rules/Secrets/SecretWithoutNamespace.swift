import AuthModel
import Diagnostics
import Linting

/// Notes Secrets that the values refer to, but that do not say which namespace they belong to.
///
/// `kubectl apply` puts them wherever the current context points, which need not be the namespace of
/// the release. That is right if the command names one (`-n`), or if Kustomize or another program
/// does; a folder with a `Kustomization` is left alone.
struct SecretWithoutNamespace: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ project: Project, report: inout Report) {
    let uses = SecretSupply.all(in: project).flatMap(\.uses)
    guard !uses.isEmpty else { return }
    let isPlaced = project.files.contains(where: \.isKustomization)
    guard !isPlaced else { return }
    var seen: Set<SourceRange> = []
    for use in uses {
      for secret in use.secrets where secret.metadata?.namespace == nil {
        guard seen.insert(secret.range).inserted, let name = secret.metadata?.name else { continue }
        let namespace = project.namespace ?? "NAMESPACE"
        report(
          "Secret '\(KeyText.shown(name.value))' says no namespace",
          at: name.range,
          notes: [
            Note(
              "\(use.reference.reader.name) reads it from its own namespace",
              at: use.secretName.range
            ),
            Note("apply it with kubectl apply -n \(namespace), or write 'namespace' here"),
          ]
        )
      }
    }
  }
}
