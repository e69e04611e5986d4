import AuthModel
import Diagnostics
import Linting

/// Notes local accounts that work beside a provider.
///
/// A local password goes past the second factor, the password policy and the blocking of accounts at
/// the provider. Many keep local accounts for the day when the provider fails, which is a good reason
/// if their passwords are guarded accordingly.
struct AstronomerLocalLoginBesideProvider: Rule {
  static let severity = Severity.note

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce, let local = values.localEnabled, local.value else { return }
    guard let client = values.clients.first(where: { $0.isEnabled && $0.givesClientID }) else {
      return
    }
    report(
      "local accounts work beside '\(client.shownName)', past its rules for signing in",
      at: local.range,
      notes: [
        Note("the provider", at: client.provider.range),
        Note("switch them off unless they are kept for emergencies"),
      ]
    )
  }
}
