import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds text that is not JSON where nothing but JSON is taken, in the policies of AWS IAM.
///
/// A missing comma, a comma too many, a comment, a text without quotes: YAML knows some of them, JSON
/// none, and IAM refuses the whole policy without saying where it looked. What stands behind such a
/// place is read and linted all the same, unless nobody can tell what was meant.
struct MalformedJSON: Rule {
  static let severity = Severity.error

  func check(_ problem: Problem, report: inout Report) {
    guard case .json(let deviation) = problem.kind else { return }
    let words = Self.words(deviation)
    report(
      words.message,
      at: problem.range,
      notes: [Note(words.note)],
      fix: Self.fix(deviation, problem.range)
    )
  }

  private static func words(_ deviation: JSONDeviation) -> (message: String, note: String) {
    switch deviation {
    case .missingComma:
      ("a comma is missing behind this value", "JSON parts members and items by commas")
    case .extraComma:
      ("nothing stands beside this comma", "JSON allows commas only between two members or items")
    case .missingColon:
      ("a colon is missing behind this name", "a member of an object reads '\"name\": value'")
    case .comment:
      ("JSON has no comments", "IAM refuses a policy with one; describe a statement in its 'Sid'")
    case .singleQuotes:
      ("single quotes stand around this text", "JSON takes double quotes only")
    case .typographicQuotes:
      ("typographic quotation marks stand around this text", "JSON takes '\"' only")
    case .unquotedText:
      ("this text has no quotation marks", "only numbers, true, false and null go without in JSON")
    case .controlCharacter:
      (
        "a control character stands in this text",
        "JSON wants an escape in its place, such as '\\t'"
      )
    case .invalidEscape:
      ("this is no escape of JSON", "a backslash in a text is written '\\\\'")
    case .unclosedBracket:
      ("this bracket is never closed", "nothing is known of what may follow")
    case .unclosedQuote:
      ("this quotation mark is not closed in its line", "what follows was not read")
    case .unexpectedCharacter:
      ("nothing can be made of this place", "what follows was not read")
    case .textBehindEnd:
      ("something stands behind the end of the policy", "a file holds one policy")
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
