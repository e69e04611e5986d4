import AuthModel
import Diagnostics
import Diffing

/// Notes clients with another secret than before.
///
/// The provider has to know the new one at the moment of the upgrade: most of them let a client have two for
/// a while.
struct ClientSecretChanged: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ pair: ClientPair, report: inout ImpactReport) {
    guard let (old, new) = pair.inUse, let before = old.clientSecret, let after = new.clientSecret,
      !before.isSame(as: after)
    else { return }
    report(
      "'\(new.name)' proves itself with another secret",
      at: after.range,
      before.range,
      notes: ["the provider has to know it before the upgrade, and the old one until after it"]
    )
  }
}
