import AuthModel
import Diagnostics
import Linting
import YAML

/// Finds texts that start or end with a blank or a line break.
///
/// Ids, URLs, claims and groups are compared byte by byte, so that a blank too many is as good as
/// another name. Without quotes YAML drops blanks around a value; quotes keep them, and a block (`|`)
/// ends in a line break unless a dash (`|-`) follows it.
///
/// Credentials and variables have rules of their own: `secret-surrounding-whitespace` and
/// `secret-trailing-newline`.
struct SurroundingWhitespace: Rule {
  static let severity = Severity.warning

  func check(_ setting: Setting, report: inout Report) {
    guard !setting.isSecret, setting.field.type != .scalar else { return }
    guard setting.hasSurroundingWhitespace else { return }
    let isBlock = setting.value.isBlock
    report(
      isBlock
        ? "the value of '\(setting.shownPath)' ends in a line break"
        : "the value of '\(setting.shownPath)' starts or ends with white space",
      at: setting.range,
      notes: [Note("it is part of the value, and nobody takes it away")],
      fix: setting.value.chompingPlace.map { .replace($0, with: "-", "drop the line break") }
    )
  }
}
