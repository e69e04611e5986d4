import AuthModel
import Diagnostics
import Linting

/// Finds public sign-ups beside a provider.
///
/// With a provider the organization decides who has an account. Public sign-ups let everybody make
/// one who can sign in there, and with local accounts everybody at all.
///
/// Without a provider they are how the first users come in, as the installation guide has it.
struct AstronomerPublicSignups: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce else { return }
    guard let signups = values.houston?.configuration?.publicSignups, signups.value else { return }
    guard let client = values.clients.first(where: { $0.isEnabled && $0.givesClientID }) else {
      return
    }
    report(
      "anybody may create an account, although '\(client.shownName)' knows who belongs here",
      at: signups.range,
      notes: [
        Note("the provider", at: client.provider.range),
        Note("switch it off once the first administrator has signed in"),
      ]
    )
  }
}
