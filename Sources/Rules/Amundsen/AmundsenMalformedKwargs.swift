import AuthModel
import Diagnostics
import Linting

/// Requires the arguments of the wrapper around Flask to be a dictionary of Python.
///
/// The services read `FLASK_APP_KWARGS_DICT`, and the frontend `APP_WRAPPER_ARGS`, as a literal of Python and not
/// as JSON: `true`, `false` and `null` are no words of it, and the service ends at its start.
struct AmundsenMalformedKwargs: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard use.setting.variable?.kind == .dictionary, let text = use.text, !text.value.isEmpty else {
      return
    }
    let words = text.value.split { !$0.isLetter }.map(String.init)
    let pairs = [("true", "True"), ("false", "False"), ("null", "None")]
    if !text.value.drop(while: { $0 == " " }).hasPrefix("{") {
      report(
        "this is no dictionary of Python",
        at: text.range,
        notes: [Note("expected braces around it; the service ends at its start")]
      )
    } else if let (wrong, right) = pairs.first(where: { words.contains($0.0) }),
      // In quotes it is a text like others.
      !["'\(wrong)", "\"\(wrong)"].contains(where: text.value.containsBytes)
    {
      report(
        "'\(wrong)' is a word of JSON; Python has '\(right)'",
        at: place(of: wrong, in: text) ?? text.range,
        notes: [Note("the service ends at its start: ValueError: malformed node or string")],
        fix: place(of: wrong, in: text).map { .replace($0, with: right, "write '\(right)'") }
      )
    }
  }

  /// Where `word` stands by itself, if it is there once.
  private func place(of word: String, in text: Located<String>) -> SourceRange? {
    guard let start = text.textRange, let offset = text.value.firstByteOffset(of: word) else {
      return nil
    }
    let rest = String(decoding: Array(text.value.utf8.dropFirst(offset + 1)), as: UTF8.self)
    guard rest.firstByteOffset(of: word) == nil else { return nil }
    return start.slice(offset, count: word.utf8.count)
  }
}
