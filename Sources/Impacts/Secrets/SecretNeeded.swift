import AuthModel
import Diagnostics
import Diffing

/// Finds keys of Secrets that something reads from now on, and that have to be there before the upgrade.
///
/// Those that stand among the files are there.
struct SecretNeeded: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    let old = Set(comparison.oldConfigurations.flatMap(\.secretReferences).compactMap(Key.init))
    let given = Set(
      comparison.newConfigurations.flatMap(\.secrets).flatMap { secret in
        secret.items.map { Key(name: secret.metadata?.name?.value ?? "", key: $0.key.value) }
      }
    )
    // Of a side that was not there before nobody expects anything.
    guard !comparison.oldConfigurations.isEmpty else { return }
    for reference in comparison.newConfigurations.flatMap(\.secretReferences) {
      guard let key = Key(reference), !old.contains(key), !given.contains(key),
        let name = reference.secretName
      else { continue }
      report(
        "the Secret '\(KeyText.shown(key.name))' with the key '\(KeyText.shown(key.key))' has to be there before the upgrade",
        at: name.range,
        reference.range,
        notes: [reference.reader.effectOfAbsence]
      )
    }
  }

  private struct Key: Hashable {
    let name: String
    let key: String

    init(name: String, key: String) {
      self.name = name
      self.key = key
    }

    init?(_ reference: SecretReference) {
      guard let name = reference.secretName?.value, !name.isEmpty else { return nil }
      self.init(name: name, key: reference.effectiveKey)
    }
  }
}
