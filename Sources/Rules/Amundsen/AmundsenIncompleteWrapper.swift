import AuthModel
import Diagnostics
import Linting

/// Finds wrappers around Flask of which only the module or only the class is named.
///
/// Each service takes the wrapper only if both are set, and otherwise starts plain Flask without a word:
/// nobody has to sign in.
///
/// In a file of variables, and beside an image of one's own, it is a warning: the other half may be
/// elsewhere.
struct AmundsenIncompleteWrapper: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ process: AmundsenProcess, report: inout Report) {
    guard case .incomplete(let setting, let missing) = process.wrapper, !setting.isBuiltIn else {
      return
    }
    // A file of variables may well be one of two, and an image may have the other half in it.
    let isOwnImage = process.image?.isOfficial == false
    let isPart = process.origin == .environment(.file) || isOwnImage
    report(
      "without '\(missing)' the wrapper is not used, and nobody has to sign in",
      at: setting.name.range,
      as: isPart ? .warning : nil,
      notes: [
        Note("plain Flask is started unless module and class are both named"),
        Note(
          missing.hasSuffix("NAME") || missing.hasSuffix("WRAPPER")
            ? "for flaskoidc the module is 'flaskoidc' and the class 'FlaskOIDC'"
            : "the class of flaskoidc is 'FlaskOIDC'"
        ),
      ]
    )
  }
}
