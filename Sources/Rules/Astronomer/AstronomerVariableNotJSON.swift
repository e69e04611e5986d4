import AuthModel
import Diagnostics
import Linting

/// Finds variables that Houston reads as JSON and that are none.
///
/// `AUTH__…__ENABLED` must be `true` or `false`, the clock tolerance a number. Everything else, also
/// `True` and `yes`, ends Houston at its start; `"false"` with quotes inside of the value is text and
/// switches the provider on.
///
/// An unquoted `yes` is fine: Helm makes `true` of it.
struct AstronomerVariableNotJSON: Rule {
  static let severity = Severity.error

  func check(_ entry: HoustonEnvironmentEntry, report: inout Report) {
    guard let variable = entry.variable, variable.isJSON, let value = entry.value else { return }
    guard entry.valueType == .string, !value.isEmpty, !value.isUnfinished else { return }
    guard variable.target != .openIDConnect else {
      checkObject(variable, value, &report)
      return
    }
    guard let text = entry.plainValue, let trouble = trouble(text.text, variable) else { return }
    let meant = variable.target == .clockTolerance ? nil : Self.meanings[text.text.lowercased()]
    report(
      trouble,
      at: value.range,
      notes: [
        Note(
          variable.target == .clockTolerance
            ? "the value is a number of seconds"
            : "the value is true or false, in lower case"
        )
      ],
      fix: meant.flatMap { meant in
        value.textRange.map { .replace($0, with: meant, "write \(meant)") }
      }
    )
  }

  private static let meanings = [
    "true": "true", "yes": "true", "on": "true", "y": "true",
    "false": "false", "no": "false", "off": "false", "n": "false",
    "\"true\"": "true", "\"false\"": "false", "'true'": "true", "'false'": "false",
  ]

  private func trouble(_ text: String, _ variable: HoustonVariable) -> String? {
    let trimmed = text.utf8.drop { " \t\r\n".utf8.contains($0) }.reversed()
      .drop { " \t\r\n".utf8.contains($0) }.reversed()
    let word = String(decoding: Array(trimmed), as: UTF8.self)
    let isText = word.hasPrefix("\"") && word.hasSuffix("\"") && word.utf8.count > 1
    if isText {
      return variable.target == .clockTolerance
        ? "'\(variable.name)' is text to Houston, but must be a number"
        : "'\(variable.name)' is text to Houston, and text counts as true"
    }
    if ["true", "false", "null"].contains(word) || Double(word) != nil { return nil }
    return "'\(variable.name)' is no JSON; Houston ends at its start"
  }

  private func checkObject(
    _ variable: HoustonVariable,
    _ value: SecretValue,
    _ report: inout Report
  ) {
    guard !["{", " ", "\n", "\t"].contains(where: value.hasPrefix) else { return }
    report(
      "'\(variable.name)' is no JSON object; Houston ends at its start",
      at: value.range,
      notes: [Note("the value is all of openidConnect as JSON, in single quotes")]
    )
  }
}
