import AuthModel
import Diagnostics
import Linting

/// Finds a client for whose flow no redirect URI is registered, but one for the other flow.
///
/// Houston sends `/v1/oauth/redirect/` in the implicit flow and `/v1/oauth/callback/` in the code
/// flow. After a change of `flow` the other URI has to be registered too. Values and export have to
/// be linted together.
///
/// Where the values leave the flow to its default the finding is a warning.
struct RedirectURIForOtherFlow: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    guard let houston = registered.houston else { return }
    let client = houston.client
    let needed = houston.urls.redirectURI(for: client.flow)
    guard !registered.mayUse(needed) else { return }
    let other: Flow = client.flow == .code ? .implicit : .code
    let present = URLReference(houston.urls.redirectURI(for: other), at: client.range)
    let uris = registered.loginURIs.filter { $0.accepts(present) }
    guard let uri = uris.first, registered.loginURIs.allSatisfy(\.isLiteral) else { return }
    let isSure = registered.isCertain && client.flowRange != nil
    let flow = client.flowRange == nil ? "'\(client.flow)' by default" : "'\(client.flow)'"
    report(
      "the flow is \(flow), but only the redirect URI of the \(other) flow is registered for "
        + "'\(client.name)'",
      at: client.flowRange ?? client.provider.range,
      as: isSure ? .error : .warning,
      notes: [
        Note("register '\(needed)', or set the flow to '\(other)'"),
        Note("this is registered", at: uri.url.range),
      ]
    )
  }
}
