import AuthModel
import Diagnostics
import Diffing

/// Notes clients with another secret than before.
///
/// The provider has to know the new one at the moment of the upgrade: most of them let a client have two for
/// a while.
struct ClientSecretChanged: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ comparison: Comparison, report: inout ImpactReport) {
    let changes = Self.changes(in: comparison)
    let inSecrets = comparison.changesInSecrets
    for pair in ClientPair.all(in: comparison) {
      guard let (old, new) = pair.inUse else { continue }
      let places: (SourceRange?, SourceRange?)
      if let before = old.clientSecret, let after = new.clientSecret {
        guard !before.isSame(as: after) else { continue }
        places = (before.range, after.range)
      } else if let key = new.clientSecretReference?.pair, key == old.clientSecretReference?.pair {
        guard let change = inSecrets[key] else { continue }
        places = (change.old?.place, change.new?.place)
      } else {
        let sides = [old, new].map { $0.clientSecret?.range ?? $0.clientSecretReference?.place }
        guard let before = sides[0], let after = sides[1], changes.contains([before, after]) else {
          continue
        }
        places = (before, after)
      }
      report(
        "'\(new.name)' proves itself with another secret",
        at: places.1,
        places.0,
        notes: ["the provider has to know it before the upgrade, and the old one until after it"]
      )
    }
  }

  /// Where values stand that are known to be others, on both sides.
  private static func changes(in comparison: Comparison) -> Set<[SourceRange]> {
    Set(
      comparison.changes.compactMap { change in
        guard change.kind == .changed, change.old?.hidden != nil, change.new?.hidden != nil,
          let before = change.old?.place, let after = change.new?.place
        else { return nil }
        return [before, after]
      }
    )
  }
}

extension SecretReference {
  /// The key that it names.
  fileprivate var pair: SecretKeyPair? {
    secretName.map { SecretKeyPair(secret: $0.value, key: effectiveKey) }
  }

  /// Where the Secret is named.
  fileprivate var place: SourceRange? { secretName?.range }
}
