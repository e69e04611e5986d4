public import AuthModel
import Diagnostics

/// A client of Astronomer together with what is registered for it at its provider.
public struct RegisteredClient: Sendable {
  /// The client.
  public let client: Client
  /// Its registrations; more than one if several exports hold it.
  public let registrations: [Registration]
  /// Whether the client id says that they are its own; otherwise the registration is only the one
  /// that there is.
  public let isCertain: Bool
  /// What Houston needs to have registered.
  public let urls: HoustonURLs
  /// What Houston needs as well if two control planes share a domain.
  public let sharedURLs: HoustonURLs?

  /// Where people may be sent back to from signing in.
  public var loginURIs: [RedirectURI] { registrations.flatMap(\.loginURIs) }

  /// The redirect URI that the client's flow sends.
  public var neededURI: String { urls.redirectURI(for: client.flow) }

  /// Whether `uri` may be used; also if part of the list is still to be filled in.
  public func mayUse(_ uri: String) -> Bool {
    let url = URLReference(uri, at: client.range)
    return loginURIs.contains { $0.mayAccept(url) }
  }
}

extension RegisteredClient: LintSubject {
  /// Values and registrations are different files.
  public static var scope: LintScope { .project }

  /// The enabled clients of all platforms whose values leave no doubt.
  public static func all(in project: Project) -> [RegisteredClient] {
    let registrations = project.configurations.flatMap(\.registrations).filter(\.listsLoginURIs)
    guard !registrations.isEmpty else { return [] }
    let platforms = project.configurations.compactMap(\.astronomer)
    return platforms.flatMap { values -> [RegisteredClient] in
      guard let urls = values.houstonURLs, values.isWhole(among: platforms) else { return [] }
      let clients = values.clients.filter(\.isEnabled)
      let certain = clients.compactMap { client -> RegisteredClient? in
        let own = registrations.filter { $0.belongs(to: client) }
        guard !own.isEmpty else { return nil }
        return RegisteredClient(
          client: client,
          registrations: own,
          isCertain: true,
          urls: urls,
          sharedURLs: values.sharedHoustonURLs
        )
      }
      guard certain.isEmpty, platforms.count == 1, registrations.count == 1 else { return certain }
      let candidates = clients.filter { registrations[0].mayBelong(to: $0) }
      return only(candidates, registrations, urls, values.sharedHoustonURLs)
    }
  }

  private static func only(
    _ clients: [Client],
    _ registrations: [Registration],
    _ urls: HoustonURLs,
    _ sharedURLs: HoustonURLs?
  ) -> [RegisteredClient] {
    guard clients.count == 1 else { return [] }
    return [
      RegisteredClient(
        client: clients[0],
        registrations: registrations,
        isCertain: false,
        urls: urls,
        sharedURLs: sharedURLs
      )
    ]
  }
}

extension AstronomerValues {
  /// Whether no other values file looks like a layer over this one that would change its meaning.
  fileprivate func isWhole(among platforms: [AstronomerValues]) -> Bool {
    guard !isOpenIDConnectReplaced else { return false }
    return platforms.allSatisfy { other in
      guard other.range != range else { return true }
      guard other.clients.contains(where: \.isEnabled) else {
        return other.global?.baseDomain == nil && other.flow == nil
      }
      return flow != nil || other.flow == nil
    }
  }
}

extension Registration {
  fileprivate func belongs(to client: Client) -> Bool {
    guard let own = clientID?.value, let other = client.clientID?.value, !other.isEmpty else {
      return false
    }
    return own == other || provider == .entra && own.lowercased() == other.lowercased()
  }

  fileprivate func mayBelong(to client: Client) -> Bool {
    guard clientID == nil || client.clientID == nil else { return false }
    guard let provider, let other = client.identityProvider else { return true }
    return provider == other
  }
}
