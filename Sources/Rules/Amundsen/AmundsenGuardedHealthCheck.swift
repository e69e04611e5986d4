import AuthModel
import Diagnostics
import Linting

/// Finds whitelists of flaskoidc that lack the health check, so that probes are sent to sign in.
///
/// What is set takes the place of the default, `status,healthcheck,health`. The value is parted at commas
/// and nothing is taken off its elements, so that a blank behind a comma, quotes and slashes are parts
/// of them. An element is compared with the path without its slash, or with the name of the route: that is
/// `api.healthcheck` up to metadata 3.8.1 and search 2.10.0, and `api.healthcheckapi` from metadata 3.9.0
/// and search 2.11.1 on. `healthcheck` is right everywhere.
///
/// A probe that follows redirects takes an unreachable provider for a broken service, and restarts it.
/// Where it is not known whether anybody probes the service, or which release it is, this is a warning, and
/// with the name that newer releases have a note.
struct AmundsenGuardedHealthCheck: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    guard let text = use.text(of: "FLASK_OIDC_WHITELISTED_ENDPOINTS"), !text.value.isEmpty else {
      return
    }
    let whitelist = AmundsenWhitelist(text)
    let guarded = use.readers.filter { !whitelist.passesHealthCheck(of: $0) }
    // Only metadata and search have had routes of other names.
    guard let first = guarded.first(where: { $0.service != .frontend }) ?? guarded.first else {
      return
    }
    let names = guarded.compactMap(\.service?.rawValue)
    let isSure = guarded.contains { process in
      process.isProbed && whitelist.certainlyGuardsHealthCheck(of: process)
    }
    let isOfOldOnly = guarded.allSatisfy(whitelist.mayPassHealthCheck)
    report(
      "the health check \(phrase(names)) asks for a sign-in\(isOfOldOnly ? " in older releases" : "")",
      at: text.range,
      as: isSure ? nil : isOfOldOnly ? .note : .warning,
      notes: [
        whitelist.reason(for: first).map { Note($0) },
        Note("expected 'healthcheck' among the elements, which is right in every release"),
        first.image.flatMap { image in
          image.version == nil || image.name.range.isBuiltIn
            ? nil : Note("the release", at: image.name.range)
        },
      ].compactMap(\.self),
      fix: whitelist.mended.map { .replace($0.range, with: $0.value, "write '\($0.value)'") }
    )
  }

  private func phrase(_ names: [String]) -> String {
    switch names.count {
    case 0: "of the service"
    case 1: "of the \(names[0]) service"
    default: "of \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
    }
  }
}

extension AmundsenProcess {
  /// Whether Kubernetes is known to ask the health check.
  fileprivate var isProbed: Bool {
    isOfChart || workload.probedPaths.contains { $0.value == AmundsenService.healthPath }
  }
}
