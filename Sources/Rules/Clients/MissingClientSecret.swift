import AuthModel
import Diagnostics
import Linting

/// Requires a client secret where the authorization code flow is used.
///
/// In the code flow the product exchanges a code for tokens and proves with its secret that it may.
/// Without one, Entra ID answers `AADSTS7000218` and other providers `invalid_client`, after people
/// have typed their password.
///
/// In Astronomer, variables from `houston.env` and `houston.secret` count. Where the secret reaches the container in
/// another way, silence the rule in the line with the name of the provider.
struct MissingClientSecret: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ client: Client, report: inout Report) {
    guard client.isSetUp, client.flow == .code, !client.givesClientSecret else { return }
    var notes = [Note("after the login the code cannot be exchanged for tokens")]
    if let remedy = client.secretRemedy { notes.append(Note(remedy)) }
    if let flow = client.flowRange { notes.append(Note("the flow is chosen here", at: flow)) }
    report(
      "'\(client.name)' uses the code flow but has no client secret",
      at: client.provider.range,
      notes: notes
    )
  }
}
