import Diagnostics
import Linting
import YAML

/// Finds text that is not YAML.
///
/// Helm refuses the whole file. What stands before the place was read and is linted; what stands
/// behind it was not.
struct SyntaxError: Rule {
  static let severity = Severity.error

  func check(_ problem: Problem, report: inout Report) {
    switch problem.kind {
    case .syntax(let words):
      report(words, at: problem.range, notes: related(problem) + hints(words))
    case .encoding(let words):
      report(words, at: problem.range, notes: [Note("save the file as UTF-8")])
    default:
      break
    }
  }

  private func related(_ problem: Problem) -> [Note] {
    problem.related.map { [Note($0.value, at: $0.range)] } ?? []
  }

  /// What libyaml's words usually come from.
  private func hints(_ words: String) -> [Note] {
    switch words {
    case "found character that cannot start any token":
      [Note("YAML is indented with blanks, never with tabs; a value that starts so needs quotes")]
    case "mapping values are not allowed in this context":
      [Note("a value with ': ' in it needs quotes; else the indentation is off")]
    case "did not find expected key":
      [Note("the indentation is off, or something stands behind a quoted value or a ']'")]
    default:
      []
    }
  }
}
