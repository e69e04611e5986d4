import AuthModel
import Diagnostics
import Linting

/// Requires the redirect URI that flytectl is told to be one of its client's.
///
/// flytectl and flytekit come back from a login at `flyteClient.redirectUri`. flyteadmin's own
/// authorization server compares it with `redirect_uris` of the client letter by letter, and refuses the
/// login otherwise.
struct FlyteUnlistedRedirectURI: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte,
      let use = deployment.ownServerClients.first(where: { $0.program == .commandLine }),
      let client = deployment.knownClients?.client(foundBy: use.id.value)
    else { return }
    let told = deployment.flyteClient?.redirectURI
    let uri = told?.text ?? FlyteClientApp.defaultRedirectURI
    let listed = client.redirectURIs?.value ?? []
    guard !uri.isEmpty, told?.isUnfinished != true, told.map(isFree) != true,
      !listed.contains(where: { $0.text == uri || $0.isUnfinished })
    else { return }
    let place = told?.range
    let isWritten = client.redirectURIs?.range.isBuiltIn == false
    let name = KeyText.shown(client.name.value)
    report(
      told.map { "the client '\(name)' may not come back to '\($0)'" }
        ?? "the client '\(name)' may not come back to '\(uri)'",
      at: isWritten
        ? client.redirectURIs?.range ?? client.name.range
        : deployment.place(place, client.name.range),
      notes: [
        Note(
          "flytectl and flytekit wait there for the end of a login; it is compared letter by letter"
        ),
        isWritten && place?.isBuiltIn == false
          ? place.map { Note("they are told so here", at: $0) } : nil,
        isWritten ? nil : Note("it may come back to \(list(listed))"),
      ].compactMap(\.self),
      fix: fix(uri, of: client, in: configuration)
    )
  }

  /// Whether fosite leaves the port open, which it does for these addresses.
  private func isFree(_ url: URLReference) -> Bool {
    ["127.0.0.1", "[::1]", "::1"].contains(url.normalizedHost)
  }

  private func list(_ uris: [URLReference]) -> String {
    uris.isEmpty ? "nowhere" : uris.map { "'\($0)'" }.joined(separator: ", ")
  }

  private func fix(
    _ uri: String,
    of client: FlyteStaticClient,
    in configuration: Configuration
  ) -> Fix? {
    guard !client.name.range.isBuiltIn, !uri.containsBytes(of: "@") else { return nil }
    guard let uris = client.redirectURIs, let last = uris.value.last else {
      guard client.redirectURIs == nil,
        let path = configuration.path(ofKeyAt: client.name.range)
      else { return nil }
      let settings = [(key: "redirect_uris", value: "[\(uri)]", path: path)]
      return configuration.edits(adding: settings, besideKeyAt: client.name.range)
        .map { Fix("add it", edits: $0) }
    }
    guard last.range != uris.range else { return nil }
    return configuration.edits(adding: uri, behind: last.range, inListAt: uris.range)
      .map { Fix("add it", edits: $0) }
  }
}
