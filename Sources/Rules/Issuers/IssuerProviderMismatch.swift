import AuthModel
import Diagnostics
import Linting

/// Finds issuers of another provider than the name of the client promises.
///
/// The name decides which claims are read, how groups are looked up, and which environment variables
/// count: Houston takes a person's address from `preferred_username` below `microsoft` and asks
/// Microsoft Graph for groups.
///
/// flaskoidc takes any name, and only treats `google` in a way of its own: a note there.
///
/// Okta, Auth0 and others let customers put a host of their own before them; there an unknown host
/// is only worth a note. Google, Entra ID and Cognito do not.
struct IssuerProviderMismatch: Rule {
  static let severity = Severity.warning

  func check(_ client: Client, report: inout Report) {
    guard let issuer = client.issuerInUse, let promised = client.promisedProvider else { return }
    guard issuer.provider != promised, issuer.url.hasPlausibleHost else { return }
    guard issuer.provider != .gitHub, !(promised == .entra && issuer.isEntraCustomDomain) else {
      return
    }
    guard issuer.provider != nil || PastedEndpoint(issuer) == nil else { return }
    let host = issuer.url.normalizedHost
    let isSure = !promised.allowsCustomDomain || issuer.isProviderCertain
    let unlike = promised == .adfs ? "has no issuer below '/adfs'" : "is not one of its hosts"
    let belongs = issuer.provider.map { "belongs to \($0.rawValue)" } ?? unlike
    let form =
      promised.issuerForm.map { [Note("the issuer of \(promised.rawValue) is \($0)")] } ?? []
    let promise = client.promise ?? client.provider
    let isRead = client.relyingParty.readsProviderName
    report(
      "'\(KeyText.shown(promise.value))' promises \(promised.rawValue), but '\(host)' \(belongs)",
      at: issuer.url.hostRange,
      as: isSure && isRead ? nil : .note,
      notes: form + [
        Note(
          client.promise == nil ? "the client is called so here" : "the provider is called so here",
          at: promise.range
        )
      ]
    )
  }
}

extension Issuer {
  /// Whether the path is that of Entra External ID, which may have any host: `/TENANT-ID/v2.0`.
  fileprivate var isEntraCustomDomain: Bool {
    guard provider == nil, let tenant = pathComponents.first else { return false }
    return CredentialShape(tenant) == .guid && pathComponents.last == "v2.0"
  }
}
