public import Diagnostics
import HelmValues

/// One client of flyteadmin's own authorization server (ory/fosite, `DefaultClient`).
public struct FlyteStaticClient: Section {
  /// Where its settings stand.
  public let range: SourceRange
  /// The key that it stands under, by which it is found.
  public internal(set) var name: Located<String>
  /// Whether it is an item of a list, whose keys stay as they are.
  var isInList = false
  /// Its id, which must equal the key.
  public var id: Located<String>?
  /// Base64 of the bcrypt hash of its secret.
  public var clientSecret: SecretValue?
  private var rotatedSecretsEntry: Entry?
  /// Where it may send people back to.
  public var redirectURIs: Located<[URLReference]>?
  /// The grants that it may use.
  public var grantTypes: Located<[Located<String>]>?
  /// The responses that it may ask for.
  public var responseTypes: Located<[Located<String>]>?
  /// The scopes that it may ask for.
  public var scopes: Located<[Located<String>]>?
  /// The audiences that it may ask for.
  public var audience: Located<[Located<String>]>?
  /// Whether it has no secret.
  public var isPublic: Located<Bool>?

  /// The fields of a client; fosite's names, in snake case.
  public static let fields: [Field<FlyteStaticClient>] = [
    .string("id", \.id, "its id, equal to the key it stands under"),
    .secret("client_secret", \.clientSecret, "base64 of the bcrypt hash of its secret"),
    .any("rotated_secrets", \.rotatedSecretsEntry, "hashes of secrets that are good as well"),
    .urlList("redirect_uris", \.redirectURIs, "where it may send people back to"),
    .strings("grant_types", \.grantTypes, "the grants that it may use"),
    .strings("response_types", \.responseTypes, "the responses that it may ask for"),
    .strings("scopes", \.scopes, "the scopes that it may ask for"),
    .strings("audience", \.audience, "the audiences that it may ask for"),
    .boolean("public", \.isPublic, "whether it has no secret", .facts(default: false)),
  ]

  /// Keys beside the fields are unknown to flyteadmin.
  public static let otherKeys = OtherKeys<FlyteStaticClient>.reported
  /// flyteadmin decodes it.
  public static let reader: SectionReader? = .flyteadmin

  /// Makes a client without a name.
  public init(range: SourceRange) {
    self.range = range
    name = Located("", at: range.startPlace)
  }

  /// The id by which flyteadmin finds the client; `nil` if none leads to it.
  ///
  /// viper, which reads the file, lowers the case of the keys of mappings, but not of those below lists,
  /// and takes a key with a dot for a path (flytestdlib/config/viper, `keyDelim`).
  public var lookupID: String? {
    if isInList { return name.value }
    return name.value.utf8.contains(UInt8(ascii: ".")) ? nil : name.value.lowercased()
  }

  /// The hashes of secrets that are good beside the current one.
  public var rotatedSecrets: [SecretValue] {
    (rotatedSecretsEntry?.value.items ?? []).filter(\.isScalar).map { SecretValue($0.node) }
  }
}

extension FlyteStaticClient {
  /// The client as `other` has it where this one says nothing.
  func over(_ other: FlyteStaticClient) -> FlyteStaticClient {
    var client = self
    client.id = id ?? other.id
    client.clientSecret = clientSecret ?? other.clientSecret
    client.redirectURIs = redirectURIs ?? other.redirectURIs
    client.grantTypes = grantTypes ?? other.grantTypes
    client.responseTypes = responseTypes ?? other.responseTypes
    client.scopes = scopes ?? other.scopes
    client.audience = audience ?? other.audience
    client.isPublic = isPublic ?? other.isPublic
    return client
  }
}

extension FlyteStaticClient {
  /// What it says but for its secrets, as keys and values in YAML, each value in one line.
  public var settings: [(key: String, value: String)] {
    let lists = [
      ("redirect_uris", redirectURIs?.value.map(\.text)),
      ("response_types", responseTypes?.value.map(\.value)),
      ("grant_types", grantTypes?.value.map(\.value)),
      ("scopes", scopes?.value.map(\.value)), ("audience", audience?.value.map(\.value)),
    ].map { key, items in (key, items.map { "[\($0.joined(separator: ", "))]" }) }
    let settings = [("id", id?.value)] + lists + [("public", isPublic.map { "\($0.value)" })]
    return settings.compactMap { key, value in value.map { (key, $0) } }
  }
}
