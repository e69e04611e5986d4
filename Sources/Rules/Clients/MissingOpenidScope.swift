import AuthModel
import Diagnostics
import Linting

/// Requires the scope `openid` where scopes are written.
///
/// It is what makes an OAuth request one of OpenID Connect (OpenID Connect Core 1.0, section 3.1.2.1):
/// without it providers return no id token, and nobody can sign in. A list of one's own takes the
/// place of the product's, which has it.
///
/// Where no scopes are written the product asks for the right ones.
struct MissingOpenidScope: Rule {
  static let severity = Severity.error

  func check(_ configuration: Configuration, report: inout Report) {
    for client in configuration.clients where client.isEnabled {
      guard let list = client.scopes, !list.scopes.isEmpty, !list.isUnfinished else { continue }
      guard list["openid"] == nil else { continue }
      let hasCommas = list.scopes.contains { $0.value.utf8.contains(UInt8(ascii: ",")) }
      let defaults = client.relyingParty.defaultScopes.joined(separator: ", ")
      report(
        "the scopes of '\(client.name)' lack 'openid'",
        at: list.scopes.count == 1 ? list.scopes[0].range : list.range,
        notes: [
          Note("without it the provider returns no id token, and nobody can sign in"),
          hasCommas
            ? Note("scopes are parted by blanks, and a comma is a part of one")
            : Note("what is written takes the place of the default: \(defaults)"),
        ],
        fix: hasCommas
          ? nil
          : configuration.edits(adding: "openid", to: list).map { Fix("ask for it", edits: $0) }
      )
    }
  }
}
