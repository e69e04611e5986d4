import AuthModel
import Diagnostics
import Linting

/// Finds a client that one target is told to find at two different issuers.
///
/// A client is registered at one provider. At the other one its id is unknown, or belongs to somebody
/// else, and tokens from there name an issuer that nobody expects.
///
/// It is looked for only among the files of one target: elsewhere the same id may well belong to two
/// installations. It is a note unless both hosts belong to providers: a host of one's own may be another
/// name of the provider's, and some have several authorization servers for the same clients.
struct ClientWithTwoIssuers: Rule {
  static let severity = Severity.warning

  func check(_ project: Project, report: inout Report) {
    guard project.facts.target != nil else { return }
    var first: [String: (client: Client, issuer: Issuer)] = [:]
    for client in project.configurations.flatMap(\.clients) {
      guard let id = client.clientIDInUse, let issuer = client.issuerInUse else { continue }
      guard let other = first[id.value] else {
        first[id.value] = (client, issuer)
        continue
      }
      let isOtherHost = issuer.url.normalizedHost != other.issuer.url.normalizedHost
      guard isOtherHost || issuer.path != other.issuer.path else { continue }
      let areApart = areApart(issuer.url, other.issuer.url)
      report(
        "'\(client.name)' has the client of '\(other.client.name)', but another issuer",
        at: issuer.url.range,
        as: areApart ? .warning : .note,
        notes: [
          Note(
            "the issuer of '\(other.client.name)'",
            at: other.issuer.url.range
          ),
          Note(
            areApart
              ? "a client is known to the provider that it is registered at, and to no other"
              : "a client is known where it is registered; all is well if both are that one provider"
          ),
        ]
      )
    }
  }

  /// Whether no client is known at both, as far as their hosts say.
  private func areApart(_ one: URLReference, _ other: URLReference) -> Bool {
    guard let first = owner(of: one), let second = owner(of: other) else { return false }
    return first != second || !first.hasSeveralHosts && one.normalizedHost != other.normalizedHost
  }

  private func owner(of issuer: URLReference) -> IdentityProvider? {
    IdentityProvider(issuer).flatMap { $0.owns(issuer.normalizedHost) ? $0 : nil }
  }
}
