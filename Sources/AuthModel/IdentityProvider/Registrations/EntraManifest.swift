import Diagnostics
import HelmValues

/// A manifest as the Azure portal showed it until 2025: `replyUrlsWithType`, or the still older
/// `replyUrls`.
struct EntraManifest: RegistrationFormat {
  static let format = Registration.Format.entraManifest

  let range: SourceRange
  var id: Located<String>?
  var appID: Located<String>?
  var name: Located<String>?
  var displayName: Located<String>?
  var typedReplyURLs: [EntraReplyURL] = []
  var replyURLs: [URLReference]?
  var logoutURL: URLReference?
  var allowsImplicitFlow: Located<Bool>?
  var allowsImplicitIDTokens: Located<Bool>?
  var passwords: [EntraPassword] = []

  static let source = "Microsoft identity platform, app manifest (Azure AD Graph format)"

  static let fields: [Field<EntraManifest>] = [
    .string("id", \.id, "the object id, which is no client id", .facts(source: source)),
    .string("appId", \.appID, "the client's id", .facts(source: source)),
    .string("name", \.name, "what people call it", .facts(source: source)),
    .string("displayName", \.displayName, "what people call it", .facts(source: source)),
    .sections(
      "replyUrlsWithType",
      \.typedReplyURLs,
      "where people may be sent back to, by platform",
      .facts(source: source)
    ),
    .urls("replyUrls", \.replyURLs, "where people may be sent back to", .facts(source: source)),
    .url("logoutUrl", \.logoutURL, "what Entra calls when people sign out", .facts(source: source)),
    .boolean(
      "oauth2AllowImplicitFlow",
      \.allowsImplicitFlow,
      "lets access tokens come back in a URL",
      .facts(default: false, source: source)
    ),
    .boolean(
      "oauth2AllowIdTokenImplicitFlow",
      \.allowsImplicitIDTokens,
      "lets id tokens come back in a URL",
      .facts(source: source)
    ),
    .sections("passwordCredentials", \.passwords, "the client's secrets", .facts(source: source)),
  ]

  init(range: SourceRange) { self.range = range }

  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool {
    if keys.contains("replyUrlsWithType") {
      return value.value(of: "replyUrlsWithType")?.isSequence == true
    }
    guard keys.contains("replyUrls") else { return false }
    guard value.value(of: "replyUrls")?.isSequence == true else { return false }
    return keys.contains("appId") || keys.contains("oauth2Permissions")
  }

  var registrations: [Registration] {
    var registration = Registration(Self.format, at: .entra, range: range)
    registration.clientID = appID
    registration.objectID = id
    registration.name = name ?? displayName
    registration.listsLoginURIs = true
    for reply in typedReplyURLs {
      registration.add(reply.url.map { [$0] }, for: .login, on: reply.platform)
    }
    registration.add(replyURLs, for: .login)
    registration.add(logoutURL.map { [$0] }, for: .logout)
    registration.add(.implicit, switchedBy: allowsImplicitFlow)
    registration.add(.implicit, switchedBy: allowsImplicitIDTokens)
    return [registration]
  }
}

/// An item of `replyUrlsWithType`.
struct EntraReplyURL: Section {
  let range: SourceRange
  var url: URLReference?
  var type: Located<String>?

  static let fields: [Field<EntraReplyURL>] = [
    .url("url", \.url, "where people may be sent back to", .facts(source: EntraManifest.source)),
    .string("type", \.type, "Web, Spa or InstalledClient", .facts(source: EntraManifest.source)),
  ]

  init(range: SourceRange) { self.range = range }

  /// The same in the words of today's manifest.
  var platform: RedirectURI.Platform? {
    switch type?.value.lowercased() {
    case "web": .web
    case "spa": .singlePage
    case "installedclient": .publicClient
    default: nil
    }
  }
}
