import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds text that is not JSON where nothing but JSON is taken: in the policies of AWS IAM, and in files of
/// Airflow's connections that are called JSON.
///
/// A missing comma, a comma too many, a comment, a text without quotes: YAML knows some of them, JSON
/// none. IAM refuses the whole policy without saying where it looked, Airflow the whole file. What stands
/// behind such a place is read and linted all the same, unless nobody can tell what was meant.
struct MalformedJSON: Rule {
  static let severity = Severity.error

  func check(_ problem: Problem, report: inout Report) {
    guard case .json(let deviation) = problem.kind else { return }
    report(
      deviation.message,
      at: problem.range,
      notes: [Note(Self.note(deviation))],
      fix: Self.fix(deviation, problem.range)
    )
  }

  private static func note(_ deviation: JSONDeviation) -> String {
    switch deviation {
    case .missingComma: "JSON parts members and items by commas"
    case .extraComma: "JSON allows commas only between two members or items"
    case .missingColon: "a member of an object reads '\"name\": value'"
    case .comment: "leave it out: a policy with one is refused, and so is any other file of JSON"
    case .singleQuotes: "JSON takes double quotes only"
    case .typographicQuotes: "JSON takes '\"' only"
    case .unquotedText: "only numbers, true, false and null go without in JSON"
    case .controlCharacter: "JSON wants an escape in its place, such as '\\t'"
    case .invalidEscape: "a backslash in a text is written '\\\\'"
    case .unclosedBracket: "nothing is known of what may follow"
    case .unclosedQuote, .unexpectedCharacter: "what follows was not read"
    case .textBehindEnd: "a file of JSON holds one object"
    }
  }

  private static func fix(_ deviation: JSONDeviation, _ range: SourceRange) -> Fix? {
    switch deviation {
    case .missingComma: .replace(range.endPlace, with: ",", "put a comma there")
    case .missingColon: .replace(range.endPlace, with: ":", "put a colon there")
    case .extraComma: .delete(range, "leave the comma out")
    case .unquotedText: .quote(range, "put the text in quotes")
    case .singleQuotes:
      Fix(
        "use double quotes",
        safety: .unsafe,
        edits: [
          Edit(range.slice(0, count: 1), with: "\""),
          Edit(range.slice(range.count - 1, count: 1), with: "\""),
        ]
      )
    default: nil
    }
  }
}
