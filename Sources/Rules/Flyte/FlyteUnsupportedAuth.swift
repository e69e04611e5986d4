import AuthModel
import Diagnostics
import Linting

/// Finds authentication settings of Flyte 1 in values for Flyte 2, which has no authentication of its own.
///
/// The chart of Flyte 2 is called flyte-binary as well, and drops `configuration.auth` without a word:
/// after the upgrade nobody has to sign in. Signing in is left to the ingress, or to a proxy before
/// it.
///
/// The generation is told from keys that only one of them has, from the tag of the image, or said with
/// `--chart-version`.
struct FlyteUnsupportedAuth: Rule {
  static let severity = Severity.error

  func check(_ flyte: FlyteDeployment, report: inout Report) {
    guard flyte.isWithoutAuthentication, let setting = flyte.settingOfSignIn else { return }
    let remedy = Note(
      "let the ingress or a proxy before it sign people in, and take the settings out"
    )
    report(
      "nobody has to sign in: Flyte 2 has no authentication of its own",
      at: setting,
      notes: [flyte.targetNote, remedy].compactMap(\.self)
    )
  }
}

extension FlyteDeployment {
  /// The setting that says that people have to sign in, or else the first part of how they do.
  fileprivate var settingOfSignIn: SourceRange? {
    let auth = binary?.configuration?.auth
    if let isEnabled = auth?.isEnabled { return isEnabled.value ? isEnabled.range : nil }
    let security = writtenSections?.server?.security
    if let useAuth = security?.useAuth { return useAuth.value ? useAuth.range : nil }
    return writtenClientID?.range
  }

  /// What tells that the values are for Flyte 2.
  fileprivate var targetNote: Note? {
    switch target.source {
    case .key(let range): Note("only values for Flyte 2 have this key", at: range)
    case .image(let range): Note("this is a release of Flyte 2", at: range)
    case .person, .nobody: nil
    }
  }
}
