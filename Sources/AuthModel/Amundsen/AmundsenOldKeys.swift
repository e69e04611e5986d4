import Diagnostics
public import HelmValues

/// The keys that switched signing in on before `oidc` did: at the root in chart 0.1.0, below `frontEnd`
/// in charts 1.0.0 to 2.1.0.
public struct AmundsenOldKeys: Sendable {
  /// Whether anybody had to sign in.
  public internal(set) var oidcEnabled: Entry?
  /// Whether the chart made the Secret `oidc-config`.
  public internal(set) var createOIDCSecret: Entry?
  /// The client's id.
  public internal(set) var clientID: Entry?
  /// The client's secret.
  public internal(set) var clientSecret: Entry?
  /// The URL of an organization at Okta.
  public internal(set) var orgURL: Entry?
  /// The authorization server of that organization.
  public internal(set) var authServerID: Entry?
  /// The whole redirect URI.
  public internal(set) var overwriteRedirectURI: Entry?
  /// The image of the frontend.
  public internal(set) var frontEndServiceImage: Entry?

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
      field("OIDC_ORG_URL", \.orgURL, "the URL of an organization at Okta", .scalar),
      field("OIDC_AUTH_SERVER_ID", \.authServerID, "the authorization server there", .scalar),
      field(
        "OVERWRITE_REDIRECT_URI",
        \.overwriteRedirectURI,
        "the whole redirect URI",
        .scalar
      ),
    ]
  }

  /// Those that are there, in the order that they are declared.
  public var entries: [Entry] {
    [oidcEnabled, createOIDCSecret, clientID, clientSecret, orgURL, authServerID]
      .compactMap(\.self)
  }

  /// Those that somebody has put something into; an image alone switches nothing on.
  public var filled: [Entry] {
    entries.filter { entry in
      guard entry.value.isScalar, !entry.value.isNull, !entry.value.text.isEmpty else {
        return false
      }
      return entry.value.text.lowercased() != "false"
    }
  }

  /// Whether signing in was meant to be on: it is switched on, or everything is filled in and nothing
  /// says that it is off.
  public var isMeant: Bool {
    guard let oidcEnabled, !oidcEnabled.value.isNull else { return filled.count > 1 }
    return filled.contains { $0.key.range == oidcEnabled.key.range }
  }
}
