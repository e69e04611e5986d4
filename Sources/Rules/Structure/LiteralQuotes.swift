import AuthModel
import Diagnostics
import Linting

/// Finds quotes, and comments behind values, in files of variables that are read without them.
///
/// A service of Compose that names a file with `format: raw` gets all that stands behind the `=`, as
/// `docker run --env-file` does: the quotation marks are a part of the password, and so is the comment.
/// Nobody says so; the sign-in fails.
///
/// A file that nobody is seen to read raw is left alone.
struct LiteralQuotes: Rule {
  static let severity = Severity.error

  func check(_ environment: EffectiveEnvironment, report: inout Report) {
    for setting in environment.settings {
      guard let reference = environment.rawReference(of: setting) else { continue }
      let variable = setting.variable
      guard let value = variable.value else { continue }
      let name = KeyText.shown(variable.name.value)
      let place = Note("this says that the file is read raw", at: reference)
      if value.isInQuotes {
        report(
          "the quotes are a part of the value of '\(name)'",
          at: value.range,
          notes: [place],
          fix: value.editsWithoutQuotes.map { Fix("take the quotes off", edits: $0) }
        )
      } else if value.contains(" #") {
        report(
          "the comment is a part of the value of '\(name)'",
          at: value.range,
          notes: [place, Note("put the comment on a line of its own")]
        )
      }
    }
  }
}

extension EffectiveEnvironment {
  /// What names the file that `setting` comes from, if that is read raw.
  fileprivate func rawReference(of setting: EnvironmentSetting) -> SourceRange? {
    guard setting.source == .reference, let range = setting.reference else { return nil }
    let isRaw = process.references.contains { reference in
      reference.name.range == range && reference.target == .file(isRaw: true)
    }
    return isRaw ? range : nil
  }
}

extension SecretValue {
  /// Takes the quotes off, unless there is more in them than a shell would take as it stands.
  fileprivate var editsWithoutQuotes: [Edit]? {
    guard let textRange, count > 2, !["\\", "#", "$"].contains(where: contains) else { return nil }
    return [
      Edit(textRange.slice(0, count: 1), with: ""),
      Edit(textRange.slice(textRange.count - 1, count: 1), with: ""),
    ]
  }
}
