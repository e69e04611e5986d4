import AuthModel
import Diagnostics
import Linting

/// Requires the redirect URI that the values ask for to be registered at the provider.
///
/// The base domain and the flow decide which URI Houston sends. flyteadmin sends `/callback` below its
/// public URL, the first of `authorizedUris`, and with an authorization server elsewhere flytectl and
/// flytekit send their own, on the machine that they run on. flaskoidc sends `/auth` below the URL of Amundsen's
/// frontend, or the path of `FLASK_OIDC_REDIRECT_URI`; before 1.0 it was `/oidc_callback`. The provider refuses a URI that is not
/// registered letter by letter.
///
/// Values and export have to be linted together; they belong to each other when the client ids are
/// equal. Without an id on one of the sides, the only registration is compared with Houston's only
/// client: as a warning if the host is the same, as a note if it is another. It is a note as well beside
/// Google's file, which is not brought up to date. A bare list of URIs that a target of the project file
/// names under `idp` is the list of all its clients, and what is not in it a warning.
///
/// Nothing is said where part of the list is still to be filled in, or where a second values file
/// looks like a layer over the first.
struct UnregisteredRedirectURI: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard let needed = needs.redirectURIs.first else { return }
    guard !needs.redirectURIs.contains(where: registered.mayUse) else { return }
    let near = NearMiss(of: needed, among: registered.loginURIs, needs)
    guard registered.isCertain || registered.isListed || near != nil else { return }
    let place = registered.isCertain ? needs.clientID?.range : nil
    report(
      "redirect URI '\(needed)' is not registered for \(needs.name)",
      at: place.flatMap { $0.isBuiltIn ? nil : $0 } ?? needs.place,
      as: severity(registered, near),
      notes: notes(registered, near)
    )
  }

  private func severity(_ registered: RegisteredClient, _ near: NearMiss?) -> Severity {
    if registered.registrations.contains(where: \.isSnapshot) { return .note }
    if registered.isCertain { return .error }
    if registered.isListed { return .warning }
    return near?.isElsewhere == true ? .note : .warning
  }

  private func notes(_ registered: RegisteredClient, _ near: NearMiss?) -> [Note] {
    var notes = [registered.mismatch]
    if let near {
      notes.append(Note("this one \(near.words)", at: near.uri.url.range))
    } else if let first = registered.loginURIs.first {
      notes.append(Note("other redirect URIs are registered", at: first.url.range))
    } else if let id = registered.registrations.first?.clientID {
      notes.append(Note("the registration has no redirect URI", at: id.range))
    }
    return notes + registered.needs.reasons
  }
}

extension RegisteredClient {
  /// What happens at sign-in.
  fileprivate var mismatch: Note {
    if registrations.contains(where: \.isSnapshot) {
      return Note(
        "the file lists what was registered when it was downloaded; look at Google's console"
      )
    }
    let provider = registrations.lazy.compactMap(\.provider).first ?? needs.identityProvider
    guard let provider, let error = provider.redirectRules.mismatchError else {
      return Note("register it letter by letter, or the provider refuses to send people back")
    }
    return Note(
      "register it letter by letter, or sign-in ends at \(provider.rawValue) with: \(error)"
    )
  }
}

/// A registered URI that is the needed one but for a slip.
private struct NearMiss {
  let uri: RedirectURI
  let differences: Set<URLDifference>

  init?(of needed: String, among uris: [RedirectURI], _ needs: ClientNeeds) {
    let found = uris.map { uri in
      (uri, uri.url.differences(from: URLReference(needed, at: uri.url.range)))
    }
    let close = found.filter { uri, differences in
      !differences.isSuperset(of: [.host, .path]) && !differences.contains(.rest)
        && (!differences.contains(.path) || needs.resembles(uri.url.path))
    }
    guard let best = close.min(by: { $0.1.count < $1.1.count }) else { return nil }
    (uri, differences) = best
  }

  /// Whether it is for another platform altogether.
  var isElsewhere: Bool { differences.contains(.host) }

  var words: String {
    let words: [(URLDifference, String)] = [
      (.scheme, "has the scheme '\(uri.url.scheme ?? "")'"),
      (.host, "has the host '\(uri.url.host)'"),
      (.hostCase, "has a host in other case"),
      (.port, uri.url.port.map { "has the port '\($0)'" } ?? "has no port"),
      (.path, "has the path '\(uri.url.path)'"),
      (.pathCase, "has a path in other case"),
      (.finalSlash, uri.url.path.hasSuffix("/") ? "ends in '/'" : "lacks the final '/'"),
    ]
    return words.filter { differences.contains($0.0) }.map(\.1).joined(separator: " and ")
  }
}
