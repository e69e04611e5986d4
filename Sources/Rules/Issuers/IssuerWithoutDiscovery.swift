import AuthModel
import Diagnostics
import Linting

/// Finds GitHub where an OpenID provider is expected.
///
/// GitHub signs people in with OAuth only: it issues no id token and has no discovery document for
/// people. `token.actions.githubusercontent.com` is a provider, but for workflows.
///
/// A self-hosted GitHub or a provider in between, such as Dex, has a host of its own.
struct IssuerWithoutDiscovery: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard issuer.provider?.isOpenIDProvider == false else { return }
    report(
      "'\(issuer.url.normalizedHost)' is no OpenID provider for people",
      at: issuer.url.hostRange,
      notes: [
        Note("GitHub issues no id tokens to people and has no discovery document for them"),
        Note(use.relyingParty.gitHubRemedy),
      ]
    )
  }
}
