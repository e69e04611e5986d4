import AuthModel
import Diagnostics
import Linting

/// Notes Secrets of a target that nothing in the target refers to.
///
/// It may be left over from a provider or a client that is gone, and a credential that nobody needs is one
/// more to lose; or else its name is not spelled as the reference to it is.
///
/// It is looked for only where a target of the project file says that its files are all there are, and
/// only of plain Secrets without annotations or labels for other programs. A name that stands anywhere
/// in the files, or begins with that of a product whose chart looks for Secrets of its own, is in use.
struct UnusedSecret: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true
  static let isOfWholeFile = true

  func check(_ project: Project, report: inout Report) {
    guard project.facts.target != nil else { return }
    let references = project.configurations.flatMap(\.secretReferences).map(\.secretName?.value)
    let known = Set(references.compactMap(\.self))
    // A name that only the release decides may be that of any Secret.
    guard references.allSatisfy({ $0.map(KubernetesName.isSubdomain) ?? false }) else { return }
    let isRenamed = project.files.contains(where: \.isKustomization)
    guard !isRenamed, project.files.contains(where: \.isRecognized) else { return }
    for secret in project.configurations.flatMap(\.secrets) where secret.isPlain {
      guard let name = secret.metadata?.name, !known.contains(name.value) else { continue }
      guard KubernetesName.isSubdomain(name.value), !Placeholder.isUnfinished(name.value) else {
        continue
      }
      guard !Self.products.contains(where: name.value.hasPrefix) else { continue }
      let isMentioned = project.files.contains { file in
        file.source.mentions(
          name.value,
          outside: file.source.id == name.range.file ? [name.range] : []
        )
      }
      guard !isMentioned else { continue }
      report(
        "nothing in the target uses Secret '\(KeyText.shown(name.value))'",
        at: name.range,
        notes: [Note("remove it, or name it where it is needed")]
      )
    }
  }

  /// What names of Secrets begin with that charts look for on their own.
  private static let products = ["astronomer", "flyte", "amundsen"]
}

extension KubernetesSecret {
  /// Whether nothing says that another program makes or takes it.
  fileprivate var isPlain: Bool {
    guard let metadata, !metadata.isAnnotated, !metadata.isLabelledForOthers else { return false }
    return type == nil || type?.value == "Opaque"
  }
}
