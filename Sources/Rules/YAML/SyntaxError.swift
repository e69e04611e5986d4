import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds text that is not YAML, nor what a Dockerfile or a file of variables takes.
///
/// Helm refuses the whole file. What stands before the place was read and is linted; what stands
/// behind it was not. Of a Dockerfile, which Docker refuses as a whole as well, the other instructions
/// are linted nevertheless.
struct SyntaxError: Rule {
  static let severity = Severity.error

  func check(_ file: BoundFile, report: inout Report) {
    for problem in file.problems {
      switch problem.kind {
      case .syntax(let words) where file.format == .dockerfile && problem.related == nil:
        report(words, at: problem.range, notes: [Note("the image cannot be built")])
      case .syntax(let words):
        let guess = Guess(words, problem, in: file.source)
        report(guess.message, at: guess.range, notes: guess.notes, fix: guess.fix)
      case .encoding(let words):
        report(words, at: problem.range, notes: [Note("save the file as UTF-8")])
      default:
        break
      }
    }
  }
}

/// What libyaml's words most likely come from.
private struct Guess {
  private(set) var message: String
  private(set) var range: SourceRange
  private(set) var notes: [Note]
  private(set) var fix: Fix?

  init(_ words: String, _ problem: Problem, in source: SourceFile) {
    message = words
    range = problem.range
    if let related = problem.related, related.range != range {
      notes = [Note(related.value, at: related.range)]
    } else {
      notes = []
    }
    let place = SourcePlace(problem.range, in: source)
    if explain(words, place) { return }
    switch words {
    case "could not find expected ':'":
      guard let start = problem.related?.range else { break }
      // libyaml notices on the next line; the line without a colon is the one that it began at.
      explainMissingColon(SourcePlace(start, in: source))
    case "found unexpected end of stream" where problem.related?.range == problem.range:
      message = "the quotation mark is never closed"
      notes = []
    default:
      notes += Self.hints[words].map { [Note($0)] } ?? []
    }
  }

  /// Explains what the character at `place` gives away.
  private mutating func explain(_ words: String, _ place: SourcePlace) -> Bool {
    if place.starts(with: "//") {
      explainSlashes(place)
    } else if words.hasPrefix("found a tab") || words.hasPrefix("found character"), place.isTab {
      message = "a tab stands in the indentation"
      notes = [Note("YAML is indented with blanks only"), Note("Helm says: \(words)")]
      fix = place.source.editsWithoutTabs().map { Fix("indent with blanks", edits: $0) }
    } else if words == "found character that cannot start any token", let character = place.ascii {
      message = "a value cannot start with '\(character)'"
      notes = [Note("put the value in quotes")]
    } else if words == "did not find expected alphabetic or numeric character" {
      let isAlias = place.line.contains("*")
      message = "a value that starts with '\(isAlias ? "*" : "&")' needs quotes"
      notes = [Note("without them YAML reads an \(isAlias ? "alias" : "anchor")")]
    } else if place.line.contains("{{") {
      notes = [Note("without quotes a template is no text, and values are not evaluated")]
    } else {
      return false
    }
    return true
  }

  private mutating func explainMissingColon(_ place: SourcePlace) {
    range = place.range
    notes = []
    if place.starts(with: "//") {
      explainSlashes(place)
    } else if place.starts(with: "\u{A0}") {
      message = "the line is indented with a no-break space (U+00A0), which is a letter to YAML"
      notes = [Note("type the indentation anew")]
      fix = place.source.editsWithoutNoBreakSpaces().map { Fix("indent with blanks", edits: $0) }
    } else if place.line.contains(":\u{A0}") {
      message = "a no-break space (U+00A0) stands behind the colon, where YAML wants a blank"
      notes = [Note("to YAML it is a letter; type the blank anew")]
      fix = place.noBreakSpaceBehindColon.map { .replace($0, with: " ", "put a blank there") }
    } else {
      message = "this line has no ': '"
      notes = [Note("each line of a mapping reads 'key: value', with a blank behind the colon")]
    }
  }

  private mutating func explainSlashes(_ place: SourcePlace) {
    message = "'//' starts no comment in YAML; '#' does"
    range = place.range.slice(0, count: 2)
    notes = []
    fix = .replace(range, with: "#", "start the comment with #")
  }

  private static let hints = [
    "mapping values are not allowed in this context":
      "a value with ': ' in it needs quotes; else a blank is missing or the indentation is off",
    "did not find expected key":
      "the indentation is off, or something stands behind a quoted value or a ']'",
    "did not find expected '-' indicator":
      "the indentation is off, or something stands behind a quoted value or a ']'",
    "found unknown escape character":
      "a '\\' starts an escape in double quotes; use single quotes",
    "block sequence entries are not allowed in this context":
      "a list starts on the line below its key",
    "did not find expected comment or line break":
      "'|' and '>' start a block on the lines below; text that starts so needs quotes",
    "found undefined tag handle":
      "a '!' starts a tag; text that starts so needs quotes",
    "did not find expected ',' or ']'": "a list that starts with '[' is never closed by ']'",
    "did not find expected ',' or '}'": "a mapping that starts with '{' is never closed by '}'",
  ]
}

/// A place in the source, with the text around it.
private struct SourcePlace {
  let range: SourceRange
  let source: SourceFile

  init(_ range: SourceRange, in source: SourceFile) {
    self.range = range
    self.source = source
  }

  func starts(with text: String) -> Bool {
    source.bytes[range.start...].starts(with: text.utf8)
  }

  /// Whether the character, or one between it and the start of its line, is a tab.
  var isTab: Bool {
    let bytes = source.bytes[lineStart..<min(range.end, source.bytes.count)]
    return bytes.contains(UInt8(ascii: "\t")) && bytes.allSatisfy(\.isBlank)
  }

  /// The first no-break space in the line behind a colon, if nothing but a key stands before that.
  var noBreakSpaceBehindColon: SourceRange? {
    let line = source.bytes[lineStart..<source.lineEnd(of: range.start)]
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    guard !key.isEmpty, key.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "_") }) else {
      return nil
    }
    guard line[(colon + 1)...].starts(with: "\u{A0}".utf8) else { return nil }
    return source.range(colon + 1, colon + 3)
  }

  /// The character, if it is one of those that YAML keeps for itself.
  var ascii: String? {
    let text = source.text(in: range)
    return ["@", "`", "%"].contains(text) ? text : nil
  }

  var line: String { source.text(in: source.range(lineStart, source.lineEnd(of: range.start))) }

  private var lineStart: Int { source.lineStart(of: range.start) }
}
