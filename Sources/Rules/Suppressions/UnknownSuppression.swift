import Diagnostics
import Linting

/// Finds suppressions of rules that do not exist.
///
/// Such a name silences nothing. `authcfg rules` lists all names.
struct UnknownSuppression: Rule {
  static let severity = Severity.warning

  func check(_ suppression: Suppression, report: inout Report) {
    for name in suppression.names {
      guard case .unknown(let meant, let isCertain) = name.standing else { continue }
      let shown = KeyText.shown(name.name.value)
      guard let meant else {
        report(
          "no rule is called '\(shown)'",
          at: name.name.range,
          notes: [Note("it silences nothing; 'authcfg rules' lists all names")]
        )
        continue
      }
      report(
        "no rule is called '\(shown)'; did you mean '\(meant)'?",
        at: name.name.range,
        notes: [Note("it silences nothing")],
        fix: .replace(
          name.name.range,
          with: meant,
          "write '\(meant)'",
          safety: isCertain ? .safe : .unsafe
        )
      )
    }
  }
}
