import AuthModel
import Diagnostics
import Linting

/// Finds values of Houston's variables that Helm changes because they stand without quotes.
///
/// Helm reads an unquoted number and prints it as Go does: `1234567` becomes `1.234567e+06`, `0123`
/// becomes `83`, `1.10` becomes `1.1`. `yes` and `on` become `true`.
///
/// Values that come out as they are written (`60`, `true`) are left alone, and so are truth values
/// where Houston expects one.
struct AstronomerAlteredVariable: Rule {
  static let severity = Severity.error

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard let name = entry.name, let value = entry.value, let altered = entry.alteredText else {
      return
    }
    let isBoolean = entry.valueType == .boolean
    if isBoolean, entry.variable?.isJSON == true { return }
    report(
      "Helm changes the value of '\(KeyText.shown(name.value))', because it stands without quotes",
      at: value.range,
      as: isBoolean ? .warning : nil,
      notes: [
        Note(
          entry.plainValue == nil && !isBoolean
            ? "a number is printed anew: without outer zeros, from 1000000 up as 1e+06"
            : "Houston gets '\(altered)'"
        )
      ],
      fix: entry.canBeQuoted ? .quote(value.range, "put it in quotes") : nil
    )
  }
}
