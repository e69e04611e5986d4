import AuthModel
import Diagnostics
import Linting

/// Finds containers that take variables from a ConfigMap that is not among those given.
///
/// The pod does not start without it (CreateContainerConfigError). A ConfigMap in another namespace than
/// that of the pod is not found either.
///
/// It is looked for only if ConfigMaps are given as well, or if all files of a target are. A chart may
/// make ConfigMaps of its own, so that the finding is a note beside values, unless the name is almost that
/// of one that is there. What another file mentions is taken to be made from that, and where Kustomize
/// puts objects together nothing is said.
struct MissingConfigMap: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ supply: ConfigMapSupply, report: inout Report) {
    let used = Set(supply.uses.map(\.reference.name.value))
    var seen: Set<String> = []
    for use in supply.uses where use.reachable.isEmpty {
      let name = use.reference.name
      guard seen.insert(name.value).inserted else { continue }
      if let other = use.found.first {
        report(
          "ConfigMap '\(KeyText.shown(name.value))' is in namespace '\(KeyText.shown(other.namespace ?? ""))', but the "
            + "pod is in '\(KeyText.shown(use.reference.namespace ?? ""))'",
          at: name.range,
          notes: [
            Note("it is here", at: other.place),
            Note("a pod finds the ConfigMaps of its own namespace only"),
          ]
        )
        continue
      }
      let meant = supply.givenNames.meant(by: name.value, besides: used)
      guard meant != nil || supply.isWhole || supply.isServed else { continue }
      report(
        "ConfigMap '\(KeyText.shown(name.value))' is not among those given"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        at: name.range,
        as: meant != nil || supply.isWhole ? .warning : .note,
        notes: supply.givenNames.notes(on: meant)
          + [Note("without it the pod does not start: CreateContainerConfigError")],
        fix: meant.flatMap { GivenNames.fix(name, $0) }
      )
    }
  }
}

extension ConfigMapSupply {
  /// Whether some of the ConfigMaps that are needed are given, so that the others ought to be as well.
  fileprivate var isServed: Bool { uses.contains { !$0.reachable.isEmpty } }
}
