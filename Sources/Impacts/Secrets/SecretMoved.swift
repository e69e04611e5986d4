import AuthModel
import Diagnostics
import Diffing

/// Finds values that a Secret keeps from now on, or keeps no longer, and that are the same as before.
///
/// What was written in clear text stays in the history of the repository and of the release, and what a
/// Secret kept comes into it.
struct SecretMoved: ImpactRule {
  static let severity = ChangeSeverity.notable

  func judge(_ change: Change, report: inout ImpactReport) {
    guard change.kind == .moved, let old = change.old, let new = change.new else { return }
    switch (old.isInSecret, new.isInSecret) {
    case (false, true):
      report(
        "the same value comes from a Secret",
        at: new.place,
        old.place,
        notes: [
          "it was written down until now, and stays in the history: replace it after the move"
        ]
      )
    case (true, false):
      report(
        "the same value stands here in clear text, and a Secret kept it before",
        at: new.place,
        old.place,
        as: .security,
        notes: ["whoever reads this file, or what Helm keeps of the release, knows it"]
      )
    case (true, true):
      report("the same value comes from another Secret", at: new.place, old.place, as: .cosmetic)
    case (false, false): return
    }
  }
}
