import Diagnostics
import HelmValues

/// A list of one's own of what is, or is to be, registered somewhere.
struct PlainRegistration: RegistrationFormat {
  static let format = Registration.Format.plain

  let range: SourceRange
  var provider: Located<IdentityProvider>?
  var clientID: Located<String>?
  var redirectURIs: [URLReference]?
  var logoutURIs: [URLReference]?
  var corsOrigins: [URLReference]?
  var grantTypes: Located<[Located<String>]>?

  private static let source = "authcfg's own format"

  static let fields: [Field<PlainRegistration>] = [
    .provider("provider", \.provider, "the identity provider", .facts(source: source)),
    .string("clientId", \.clientID, "the client's id", .facts(source: source)),
    .urls(
      "redirectUris",
      \.redirectURIs,
      "where people may be sent back to",
      .facts(source: source)
    ),
    .urls(
      "logoutUris",
      \.logoutURIs,
      "where people may be sent after signing out",
      .facts(source: source)
    ),
    .urls(
      "corsOrigins",
      \.corsOrigins,
      "origins that may call the provider from a browser",
      .facts(source: source)
    ),
    .strings("grantTypes", \.grantTypes, "the grants switched on", .facts(source: source)),
  ]

  /// Nothing else belongs into such a list.
  static let otherKeys = OtherKeys<PlainRegistration>.reported

  init(range: SourceRange) { self.range = range }

  /// A list of URIs below `redirectUris`, and no key that could not be one of ours misspelt: many
  /// other files have such a key.
  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    guard keys.contains("redirectUris") else { return false }
    guard let list = value.value(of: "redirectUris"), list.isSequence else { return false }
    guard list.items.allSatisfy(\.isScalar) else { return false }
    let names = fields.map(\.name)
    return keys.allSatisfy { names.contains($0) || Spelling.closest(to: $0, among: names) != nil }
  }

  var registrations: [Registration] {
    var registration = Registration(Self.format, at: provider?.value, range: range)
    registration.clientID = clientID
    registration.add(redirectURIs, for: .login)
    registration.add(logoutURIs, for: .logout)
    registration.add(corsOrigins, for: .origin)
    registration.grantTypes = grantTypes?.value ?? []
    return [registration]
  }
}

extension Field {
  /// A field that names an identity provider by its key.
  fileprivate static func provider(
    _ name: String,
    _ property: @autoclosure @escaping Property<Located<IdentityProvider>?>,
    _ summary: String,
    _ facts: Facts
  ) -> Field {
    let words = IdentityProvider.allCases.map(\.key)
    return Field(name, .choice(words), summary, facts) { owner, entry, declaration, binder in
      guard let word = binder.choice(entry, words, declaration) else { return }
      guard let provider = IdentityProvider(key: word.value) else { return }
      owner[keyPath: property()] = Located(provider, at: word.range)
    }
  }
}
