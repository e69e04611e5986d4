import AuthModel
import Diagnostics
import Linting

/// Finds Secrets that the values refer to, but that are in another namespace than the release.
///
/// A pod finds Secrets of its own namespace only. The namespace of the release is said with
/// `--namespace`; otherwise it is where most of the Secrets are that the same values refer to. A pod of a
/// manifest is where that says.
///
/// A Secret that stands in several namespaces, as for several clusters, is right if one of them is. One
/// that merely lies in the same folder may belong to something else, and is a note.
struct SecretInOtherNamespace: Rule {
  static let severity = Severity.warning

  func check(_ supply: SecretSupply, report: inout Report) {
    var seen: Set<String> = []
    for use in supply.uses where seen.insert(use.secretName.value).inserted {
      let own = use.reference.namespace
      guard let home = own?.value ?? supply.releaseNamespace else { continue }
      guard let namespaces = use.namespaces, let first = namespaces.first else { continue }
      guard !namespaces.contains(where: { $0.value == home }) else { continue }
      let name = use.secretName
      report(
        "Secret '\(name.value)' is in namespace '\(KeyText.shown(first.value))', but "
          + (own != nil
            ? "the pod is"
            : supply.namespace == nil ? "others that are needed are" : "the release is")
          + " in '\(KeyText.shown(home))'",
        at: first.range,
        as: supply.isNamed ? nil : .note,
        notes: [
          Note("\(use.reference.reader.name) reads it from here", at: name.range),
          Note(
            "a pod finds the Secrets of its own namespace only"
              + (own == nil && supply.namespace == nil
                ? "; say with --namespace which that is" : "")
          ),
        ]
      )
    }
  }
}
