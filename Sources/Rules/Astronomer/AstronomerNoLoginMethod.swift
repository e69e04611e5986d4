import AuthModel
import Diagnostics
import Linting

/// Finds configurations in which every way to sign in is switched off.
///
/// The login page is then empty, and nobody can switch anything on again but by another upgrade.
///
/// Google and GitHub are on unless they are switched off, so both must be off explicitly. Where the
/// file is one of several, local accounts must be off explicitly as well.
struct AstronomerNoLoginMethod: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let values = configuration.astronomer, !configuration.hasDoubtfulSwitch else { return }
    guard values.isInForce, let gitHub = values.gitHubEnabled, !gitHub.value else { return }
    guard let google = values.enabled("google"), !google.value else { return }
    guard !values.clients.contains(where: \.isEnabled), !values.mayUseDirectory else { return }
    let local = values.localEnabled
    guard local?.value == false || local == nil && values.isWhole else { return }
    guard !values.isSwitchedBySecret else { return }
    report(
      "every way to sign in is switched off",
      at: gitHub.range,
      notes: [
        Note("Google is off", at: google.range),
        local.map { Note("local accounts are off", at: $0.range) }
          ?? Note("the chart switches local accounts off when nothing is said"),
        Note("switch on 'auth.local' or a provider below 'auth.openidConnect'"),
      ]
    )
  }
}

extension Configuration {
  /// Whether a provider stands where nobody looks for it, or a switch is none: that is the mistake.
  fileprivate var hasDoubtfulSwitch: Bool {
    problems.contains { problem in
      switch problem.kind {
      case .misplacedKey: true
      case .quotedBoolean, .wrongType, .template: problem.key.value == "enabled"
      case .misspeltKey(let meant, _, _): meant == "enabled"
      default: false
      }
    }
  }
}

extension AstronomerValues {
  /// Whether a directory is configured and not switched off.
  fileprivate var mayUseDirectory: Bool {
    guard let directory = authentication?.ldap else { return false }
    return directory.isEnabled?.value ?? true
  }

  /// Whether a switch comes from a Secret, so that the file cannot tell.
  fileprivate var isSwitchedBySecret: Bool {
    (houston?.secrets ?? []).contains { entry in
      switch entry.variable?.target {
      case .localEnabled, .gitHubEnabled, .provider(_, .enabled): true
      default: false
      }
    }
  }
}
