import AuthModel
import Diagnostics
import Linting

/// Finds filters for imported groups that are no regular expressions to JavaScript.
///
/// Houston compiles `teamFilterRegex` with JavaScript's `RegExp`. What other dialects allow, such as
/// `(?i)` and `(?P<name>…)`, is a syntax error there, as are brackets that are not closed and
/// quantifiers without anything to repeat.
///
/// Only what no JavaScript engine takes is reported.
struct AstronomerMalformedTeamFilter: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let filter = values.openIDConnect?.teamFilterRegex else { return }
    guard !Placeholder.isUnfinished(filter.value) else { return }
    guard let fault = ECMAScriptPattern.fault(in: filter.value) else { return }
    let place = filter.textRange.map { $0.slice(fault.bytes.lowerBound, count: fault.bytes.count) }
    report(
      "no regular expression of JavaScript: \(fault.reason)",
      at: place ?? filter.range,
      notes: [Note("groups are filtered with new RegExp(…), which throws a SyntaxError")]
    )
  }
}
