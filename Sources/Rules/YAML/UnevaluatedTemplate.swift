import AuthModel
import Diagnostics
import Linting

/// Finds template actions in files that nobody evaluates.
///
/// Helm evaluates `{{ … }}` in the templates of a chart and not in values, and kubectl evaluates
/// nothing. In quotes the braces arrive as they are; without quotes YAML takes them for a mapping whose
/// key is a mapping, and Helm refuses the file.
///
/// In a Secret only what Helm alone understands is reported, for there are other programs that fill
/// in `{{ }}`; nor is a file below a folder `templates`, where Helm evaluates all of it. Values that the
/// chart passes through `tpl` are not looked at.
struct UnevaluatedTemplate: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for refusal in configuration.refusals where refusal.kind == .template {
      report(
        "a template is not evaluated here, and without quotes it is no text",
        at: refusal.range,
        notes: [
          Note("Helm refuses the file: invalid map key"),
          Note("write the value itself, or fill it in before Helm reads the file"),
        ]
      )
    }
    for problem in configuration.problems where problem.kind == .template {
      report(
        "the template in '\(problem.shownKey)' is not evaluated",
        at: problem.value,
        as: .warning,
        notes: [
          Note("\(problem.reader.name) gets the braces as they stand"),
          Note("write the value itself, or fill it in before the file is used"),
        ]
      )
    }
    guard !configuration.sources.contains(where: { $0.isBelow("templates") }) else { return }
    for item in configuration.secrets.flatMap(\.items) where item.isHelmAction {
      report(
        "the template in '\(KeyText.shown(item.key.value))' is not evaluated",
        at: item.valueRange,
        as: .warning,
        notes: [
          Note(
            item.field == .data
              ? "kubectl sends the braces as they stand, and the API server finds no base64 in them"
              : "kubectl sends the braces as they stand, and they are the value"
          ),
          Note("write the value itself"),
        ]
      )
    }
  }
}
