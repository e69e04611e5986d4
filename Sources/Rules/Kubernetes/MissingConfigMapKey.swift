import AuthModel
import Diagnostics
import Linting

/// Finds references of containers to a key that the ConfigMap, given along, does not have.
///
/// The pod does not start without it (CreateContainerConfigError). Where the ConfigMap has a key that
/// differs in a few letters, that one is meant. Of a ConfigMap without any keys, which another program may
/// fill, nothing is said.
struct MissingConfigMapKey: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ supply: ConfigMapSupply, report: inout Report) {
    for use in supply.uses {
      guard let key = use.reference.key, !Placeholder.isUnfinished(key.value) else { continue }
      let keys = use.reachable.flatMap(\.keys)
      guard let first = keys.first, !keys.contains(where: { $0.value == key.value }) else {
        continue
      }
      let names = Set(keys.map(\.value)).sorted()
      let meant = Spelling.closest(to: key.value, among: names)
      let shown = names.map { "'\(KeyText.shown($0))'" }.joined(separator: ", ")
      report(
        "ConfigMap '\(KeyText.shown(use.reference.name.value))' has no key '\(KeyText.shown(key.value))'"
          + (meant.map { "; did you mean '\(KeyText.shown($0))'?" } ?? ""),
        at: key.range,
        notes: [
          Note("it has \(shown)", at: (keys.first { $0.value == meant } ?? first).range),
          Note("without the key the pod does not start: CreateContainerConfigError"),
        ],
        fix: meant.flatMap { fix(key, $0) }
      )
    }
  }

  private func fix(_ key: Located<String>, _ meant: String) -> Fix? {
    guard let place = key.textRange, KeyText.isName(meant.utf8.span) else { return nil }
    let safety = Spelling.isSame(key.value, meant) ? Fix.Safety.safe : .unsafe
    return .replace(place, with: meant, "read the key '\(meant)'", safety: safety)
  }
}
