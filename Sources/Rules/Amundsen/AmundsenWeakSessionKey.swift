import AuthModel
import Diagnostics
import Linting

/// Requires a session key that nobody can guess.
///
/// flaskoidc signs its cookies with `FLASK_OIDC_SECRET_KEY`. Where it is not set, a key is used that stands in
/// flaskoidc's own source: with it anybody can write a cookie that makes him whoever is signed in. An
/// empty key lets nobody sign in. The client's secret in its place is known to more programs than need
/// be, and a short key can be found by trying.
///
/// Each service may have a key of its own; the replicas of one must share theirs. Where a file is one of
/// several places that set variables, nothing is said of a key that is not there. An image of one's own may
/// have a key in it, so that a missing one is a warning there. What other files of the run set for a service,
/// such as a ConfigMap, a Secret or a file of variables, counts.
struct AmundsenWeakSessionKey: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard !configuration.isSample else { return }
    for use in AmundsenUse.all(of: configuration.amundsenProcesses) where use.name == Self.name {
      check(use, &report)
    }
    let without = configuration.amundsenProcesses.filter { process in
      process.usesFlaskOIDC && !process.mayHoldMore && process[Self.name] == nil
    }
    guard let amundsen = configuration.amundsen else {
      for process in without { report.missing(Self.name, [process], at: process.place) }
      return
    }
    guard let first = without.first else { return }
    let place = amundsen.written.oidc?.isEnabled?.range ?? first.place
    report.missing(Self.name, without, at: place)
  }

  private func check(_ use: AmundsenUse, _ report: inout Report) {
    guard let key = use.setting.value, !key.isUnfinished, !use.readers.isEmpty else { return }
    let place = key.isEmpty ? use.setting.name.range : key.range
    if key.isEmpty {
      report("the key of sessions is empty, and nobody can sign in", at: place)
    } else if FlaskOIDCLine.allCases.contains(where: { key.isEqual(to: $0.publicSecretKey) }) {
      report(
        "this key of sessions stands in flaskoidc's own source",
        at: place,
        notes: [.effect, Note("generate one with: openssl rand -hex 32")]
      )
    } else if use.isClientSecret(key) {
      report(
        "the client's secret is the key of sessions as well",
        at: place,
        as: .warning,
        notes: [Note("a new secret then signs everybody out, and both are lost at once")]
      )
    } else if key.count < SecretValue.leastLength {
      report(
        "this key of sessions has \(key.count) characters; expected \(SecretValue.leastLength) at least",
        at: place,
        as: .warning,
        notes: [Note("it can be found by trying; generate one with: openssl rand -hex 32")]
      )
    }
  }

  private static let name = "FLASK_OIDC_SECRET_KEY"
}

extension Report {
  /// Reports that `processes` have no key called `name`.
  fileprivate mutating func missing(
    _ name: String,
    _ processes: [AmundsenProcess],
    at place: SourceRange
  ) {
    let names = processes.compactMap(\.service?.rawValue).joined(separator: ", ")
    let isSure = processes.contains { $0.image?.isOfficial != false }
    self(
      "'\(name)' is not set, so that everybody knows the key of sessions (\(names))",
      at: place,
      as: isSure ? nil : .warning,
      notes: [.effect, Note("generate one with: openssl rand -hex 32")]
    )
  }
}

extension AmundsenUse {
  /// Whether a service has `key` as the secret of its client, too.
  fileprivate func isClientSecret(_ key: SecretValue) -> Bool {
    processes.contains { $0["FLASK_OIDC_CLIENT_SECRET"]?.value?.isSame(as: key) == true }
  }
}

extension Note {
  fileprivate static let effect = Note(
    "whoever knows it can write a cookie that makes him anybody who is signed in"
  )
}
