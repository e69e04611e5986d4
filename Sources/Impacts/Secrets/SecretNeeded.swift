import AuthModel
import Diagnostics
import Diffing

/// Finds keys of Secrets that something reads from now on, and that have to be there before the upgrade.
///
/// Those that stand among the files are there; of those that stood there and are still read it is said that
/// they do not any longer.
struct SecretNeeded: ImpactRule {
  static let severity = ChangeSeverity.breaking

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    let references = comparison.newConfigurations.flatMap(\.secretReferences)
    guard !references.isEmpty else { return }
    let old = Set(comparison.oldConfigurations.flatMap(\.secretReferences).compactMap(Key.init))
    let givenBefore = Self.keys(in: comparison.oldConfigurations)
    let given = Self.keys(in: comparison.newConfigurations)
    // Of a side that was not there before nobody expects anything.
    guard !comparison.oldConfigurations.isEmpty else { return }
    for reference in references {
      guard let key = Key(reference), given[key] == nil, let name = reference.secretName else {
        continue
      }
      let secret = KeyText.shown(key.name)
      let item = KeyText.shown(key.key)
      if !old.contains(key) {
        report(
          "the Secret '\(secret)' with the key '\(item)' has to be there before the upgrade",
          at: name.range,
          reference.range,
          notes: [reference.reader.effectOfAbsence]
        )
      } else if let place = givenBefore[key] {
        report(
          "the Secret '\(secret)' with the key '\(item)' is not among the files any more, and is still read",
          at: place,
          as: .notable,
          notes: [reference.reader.effectOfAbsence]
        )
      }
    }
  }

  /// The keys of Secrets, each where its value stands.
  private static func keys(in configurations: [Configuration]) -> [Key: SourceRange] {
    let pairs = configurations.flatMap(\.secrets).flatMap { secret in
      secret.items.map { item in
        (Key(name: secret.metadata?.name?.value ?? "", key: item.key.value), item.valueRange)
      }
    }
    return Dictionary(pairs) { first, _ in first }
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
