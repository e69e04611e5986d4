import AuthModel
import Diagnostics
import Linting

/// Finds Secrets that Houston needs before the chart makes them.
///
/// Houston's database job is a hook that runs before the objects of the chart are applied, those in
/// `astronomer.extraObjects` included. It gets the variables of `houston.secret` as well, so that it
/// waits for a Secret which is made only after it, and the first upgrade with that Secret never ends.
///
/// A Secret that is itself a hook before installation and upgrade is there in time.
struct AstronomerSecretInExtraObjects: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston, let chart = values.astronomer else { return }
    let extra = chart.extraSecrets.filter { !$0.isEarlyHook }
    guard !extra.isEmpty else { return }
    for reference in chart.houston?.secrets.map(\.reference) ?? [] {
      guard let name = reference.secretName else { continue }
      guard let secret = extra.first(where: { $0.name.value == name.value }) else { continue }
      report(
        "Secret '\(KeyText.shown(name.value))' is made only after the hook that needs it",
        at: name.range,
        notes: [
          Note("made from here", at: secret.name.range),
          Note("apply it before 'helm upgrade', by itself"),
        ]
      )
    }
  }
}
