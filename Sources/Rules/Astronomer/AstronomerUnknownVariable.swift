import AuthModel
import Diagnostics
import Linting

/// Finds variables that look like settings of Houston's sign-in but are none.
///
/// Houston reads a fixed list of variables; a name with one underscore too few is ignored without a
/// word. The steps of a path are joined by two underscores, the words of a step by one:
/// `AUTH__OPENID_CONNECT__OKTA__CLIENT_ID`.
///
/// A provider that is not on the list as far as it is published is a note only.
struct AstronomerUnknownVariable: Rule {
  static let severity = Severity.error

  func check(_ values: AstronomerValues, report: inout Report) {
    let names = Set(values.variables.map(\.name.value))
    for variable in values.variables where HoustonVariable[variable.name.value] == nil {
      let place = variable.name.textRange
      if let meant = HoustonVariable.meant(by: variable.name.value) {
        report(
          "Houston does not read '\(KeyText.shown(variable.name.value))'; did you mean '\(meant.name)'?",
          at: variable.name.range,
          notes: [Self.reason],
          fix: names.contains(meant.name)
            ? nil : place.map { .replace($0, with: meant.name, "use \(meant.name)") }
        )
      } else if let meant = HoustonVariable.almost(variable.name.value) {
        report(
          "Houston does not read '\(KeyText.shown(variable.name.value))'; did you mean '\(meant.name)'?",
          at: variable.name.range,
          as: .warning,
          notes: [Self.reason],
          fix: place.map {
            .replace($0, with: meant.name, "use \(meant.name)", safety: .unsafe)
          }
        )
      } else if let provider = HoustonVariable.unlistedProvider(in: variable.name.value) {
        report(
          "Houston is not known to read variables of a provider '\(KeyText.shown(provider))'",
          at: variable.name.range,
          as: .note,
          notes: [
            Note("it reads those of \(Self.providers.joined(separator: ", "))"),
            Note("set the provider in astronomer.houston.config, or call it CUSTOM"),
          ]
        )
      }
    }
  }

  private static let reason = Note("an unknown variable is ignored without a word")
  private static let providers = WellKnownProvider.all.filter(\.hasVariables)
    .map { $0.key.uppercased() }
}
