import Diagnostics
import HelmValues
import YAML

/// A shape in which clients are written down.
protocol RegistrationFormat: Section {
  /// Its name.
  static var format: Registration.Format { get }
  /// Whether `value`, a mapping with the keys `keys`, has this shape.
  static func recognizes(_ value: Value, _ keys: Set<String>) -> Bool
  /// What it says, in the words that all shapes share; of most shapes one client.
  var registrations: [Registration] { get }
}

extension Registration {
  /// The shapes in the order in which they are tried; the first that fits counts.
  static let formats: [any RegistrationFormat.Type] = [
    OktaApplication.self, CognitoClient.self, EntraManifest.self, EntraApplication.self,
    Auth0Client.self, GoogleCredentials.self, KeycloakRealm.self, KeycloakClient.self,
    PlainRegistration.self,
  ]

  /// Whether `root` is a registration or a list with one in it.
  static func recognizes(_ root: Value) -> Bool {
    candidates(in: root).contains { format(of: $0) != nil }
  }

  /// Binds the registrations in `root`; what a person merely says to be one counts as a list of
  /// one's own, as does a list of nothing but texts.
  static func bindAll(in root: Value, _ binder: inout Binder) -> [Registration] {
    if let list = list(of: root, &binder) { return [list] }
    return candidates(in: root).flatMap { candidate in
      if let format = format(of: candidate) { return binder.registrations(candidate, format) }
      guard candidate.value(of: "redirectUris") != nil else { return [] }
      return binder.registrations(candidate, PlainRegistration.self)
    }
  }

  /// The registration that a bare list of URIs is, where a person says that it is one.
  private static func list(of root: Value, _ binder: inout Binder) -> Registration? {
    guard root.isSequence, !root.items.isEmpty, root.items.allSatisfy(\.isScalar) else {
      return nil
    }
    for item in root.items { binder.disclose(item) }
    var registration = Registration(.list, at: nil, range: root.range)
    registration.add(root.items.map { URLReference($0.node) }, for: .login)
    return registration
  }

  private static func format(of value: Value) -> (any RegistrationFormat.Type)? {
    guard value.isMapping else { return nil }
    let keys = value.keys
    return formats.first { $0.recognizes(value, keys) }
  }

  /// `root` itself, its items, or the items of the list that Microsoft Graph puts below `value`.
  private static func candidates(in root: Value) -> [Value] {
    if root.isSequence { return root.items }
    guard root.keys.contains("value") else { return [root] }
    guard let list = root.value(of: "value"), list.isSequence else { return [root] }
    return list.items
  }
}

extension Value {
  /// The keys as they are written: cheaper than `entries`, for files that turn out to be strangers.
  fileprivate var keys: Set<String> { Set(node.entries.map(\.key.text)) }
}

extension Binder {
  fileprivate mutating func registrations<Format: RegistrationFormat>(
    _ value: Value,
    _ format: Format.Type
  ) -> [Registration] {
    bind(value, as: format).registrations
  }
}
