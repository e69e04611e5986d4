import AuthModel
import Diagnostics
import Linting

/// Finds installations of Flyte in which a client is set up at a provider, and nobody has to sign in.
///
/// `server.security.useAuth` is the only switch there is; flyte-binary sets it where
/// `configuration.auth.enabled` is true. All the rest may be filled in: as long as it is off, flyteadmin
/// asks nobody, and whoever reaches it can run workflows and read what others store.
///
/// Of a file that may be one of several, what it does not say is a warning where it says all the rest,
/// and else a note; give all values files with `-f` to be certain. Where the switch is off on purpose
/// for a while, silence the rule in its line. Installations that are reached on the machine itself only
/// may be open.
struct FlyteOpenCluster: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let flyte = configuration.flyte, let clientID = flyte.writtenClientID,
      !flyte.requiresSignIn, !flyte.isWithoutAuthentication, flyte.isConfiguredHere,
      !flyte.isLocal, !configuration.hasDoubtfulSwitch
    else { return }
    if let useAuth = flyte.useAuth, !useAuth.range.isBuiltIn {
      report.switchedOff(flyte, at: useAuth.range, clientID)
    } else {
      report.notSwitchedOn(flyte, clientID)
    }
  }
}

extension Report {
  /// In flyte-binary values are often kept for the day when it is switched on.
  fileprivate mutating func switchedOff(
    _ flyte: FlyteDeployment,
    at range: SourceRange,
    _ clientID: Located<String>
  ) {
    let isChartSwitch = range == flyte.binary?.configuration?.auth?.isEnabled?.range
    self(
      "'\(isChartSwitch ? "enabled" : "useAuth")' is false, so that nobody has to sign in",
      at: range,
      as: isChartSwitch ? .warning : .error,
      notes: [.effect, Note("a client is set up here", at: clientID.range)]
    )
  }

  fileprivate mutating func notSwitchedOn(_ flyte: FlyteDeployment, _ clientID: Located<String>) {
    let path = flyte.switchPath
    let isChartSwitch = flyte.chart == .binary
    guard !flyte.isComplete else {
      self(
        "a client is set up, but nobody has to sign in: '\(path)' is not set",
        at: clientID.range,
        as: isChartSwitch ? .warning : .error,
        notes: [.effect, Note("set it to true")]
      )
      return
    }
    self(
      "nothing here says that anybody has to sign in: '\(path)' is not set",
      at: clientID.range,
      as: flyte.describesSignIn ? .warning : .note,
      notes: [
        Note("unless another values file sets it to true, whoever reaches Flyte can use it"),
        Note("name all values files with '-f' to be certain"),
      ]
    )
  }
}

extension Note {
  fileprivate static let effect = Note(
    "whoever reaches flyteadmin can run workflows, and read what others store"
  )
}

extension Configuration {
  /// Whether something is written in the place of the switch, or almost there, of which another rule
  /// speaks.
  fileprivate var hasDoubtfulSwitch: Bool {
    let names = ["useAuth", "enabled", "security", "server"]
    return problems.contains { problem in
      switch problem.kind {
      case .misspeltKey(let meant, _, _): names.contains(meant)
      case .wrongType: problem.field.map { names.contains($0.name) } ?? false
      default: false
      }
    }
  }
}
