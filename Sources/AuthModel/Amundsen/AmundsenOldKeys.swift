public import Diagnostics
import HelmValues

/// The keys that switched signing in on before `oidc` did: at the root in chart 0.1.0, below `frontEnd`
/// in charts 1.0.0 to 2.1.0.
public struct AmundsenOldKeys: Sendable {
  /// Whether anybody had to sign in.
  var oidcEnabled: Entry?
  /// Whether the chart made the Secret `oidc-config`.
  var createOIDCSecret: Entry?
  /// The client's id.
  var clientID: Entry?
  /// The client's secret.
  var clientSecret: Entry?
  /// The URL of an organization at Okta.
  var orgURLEntry: Entry?
  /// The authorization server of that organization.
  var authServerEntry: Entry?
  /// The whole redirect URI.
  var overwriteRedirectURI: Entry?
  /// The image of the frontend.
  var frontEndServiceImage: Entry?

  /// Makes keys of which none is there.
  public init() {}

  /// The fields in the section that has them at `place`, which `charts` had.
  static func fields<Owner>(
    at place: any WritableKeyPath<Owner, AmundsenOldKeys> & Sendable,
    _ charts: String
  ) -> [Field<Owner>] {
    let field = {
      (
        name: String,
        property: any WritableKeyPath<AmundsenOldKeys, Entry?> & Sendable,
        summary: String,
        type: FieldType
      ) in
      Field<Owner>(name, type, "\(summary), in \(charts)", .facts()) { owner, entry, _, binder in
        if type != .secret, !entry.value.isNull { binder.disclose(entry.value) }
        owner[keyPath: place][keyPath: property] = entry
      }
    }
    return [
      field("oidcEnabled", \.oidcEnabled, "whether anybody has to sign in", .any),
      field("createOidcSecret", \.createOIDCSecret, "whether the chart makes a Secret", .any),
      field("OIDC_CLIENT_ID", \.clientID, "the client's id", .scalar),
      field("OIDC_CLIENT_SECRET", \.clientSecret, "the client's secret", .secret),
      field("OIDC_ORG_URL", \.orgURLEntry, "the URL of an organization at Okta", .scalar),
      field("OIDC_AUTH_SERVER_ID", \.authServerEntry, "the authorization server there", .scalar),
      field(
        "OVERWRITE_REDIRECT_URI",
        \.overwriteRedirectURI,
        "the whole redirect URI",
        .scalar
      ),
    ]
  }

  private var entries: [Entry] {
    [oidcEnabled, createOIDCSecret, clientID, clientSecret, orgURLEntry, authServerEntry]
      .compactMap(\.self)
  }

  /// The keys that somebody has put something into; an image alone switches nothing on.
  public var filled: [Located<String>] {
    entries.filter { entry in
      guard entry.value.isScalar, !entry.value.isNull, !entry.value.text.isEmpty else {
        return false
      }
      return entry.value.text.lowercased() != "false"
    }.map(\.key)
  }

  /// Whether signing in was meant to be on: it is switched on, or everything is filled in and nothing
  /// says that it is off.
  public var isMeant: Bool {
    guard let oidcEnabled, !oidcEnabled.value.isNull else { return filled.count > 1 }
    return filled.contains { $0.range == oidcEnabled.key.range }
  }

  /// The key that stands for all of them.
  public var first: Located<String>? { oidcEnabled?.key ?? filled.first }

  /// The key of an image of the frontend at the root.
  public var imageKey: Located<String>? { frontEndServiceImage?.key }

  /// The URL of the organization.
  public var orgURL: URLReference? {
    orgURLEntry.flatMap {
      $0.value.isScalar && !$0.value.isNull ? URLReference($0.value.node) : nil
    }
  }

  /// The authorization server, empty if its key is there and nothing else.
  public var authServerID: Located<String>? {
    authServerEntry.flatMap { entry in
      entry.value.isScalar
        ? Located(
          entry.value.text,
          at: entry.value.text.isEmpty ? entry.key.range : entry.value.range
        )
        : nil
    }
  }
}
