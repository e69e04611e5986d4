public import AuthModel
import Diagnostics

/// A client of a product together with what is registered for it at its provider.
public struct RegisteredClient: Sendable {
  /// What the product needs to have registered.
  public let needs: ClientNeeds
  /// The client's registrations; more than one if several exports hold it.
  public let registrations: [Registration]
  /// Whether the client id says that they are its own; otherwise the registration is only the one
  /// that there is.
  public let isCertain: Bool
  /// Whether nothing but lists of URIs is known, which are those of all clients.
  public var isListed: Bool { registrations.allSatisfy(\.isOfAllClients) }
  /// What else is known of a client of Houston.
  public let houston: Houston?

  /// A client of Houston with the URLs that it is used at.
  public struct Houston: Sendable {
    /// The client.
    public let client: Client
    /// What Houston needs to have registered.
    public let urls: HoustonURLs
    /// What Houston needs as well if two control planes share a domain.
    public let sharedURLs: HoustonURLs?
  }

  /// Where people may be sent back to from signing in.
  public var loginURIs: [RedirectURI] { registrations.flatMap(\.loginURIs) }

  /// Whether `uri` may be used; also if part of the list is still to be filled in.
  public func mayUse(_ uri: String) -> Bool {
    let url = URLReference(uri, at: needs.place)
    return loginURIs.contains { $0.mayAccept(url) }
  }

  /// What every one of the registrations refuses, as far as `refusal` tells; the first of them.
  public func refusal<Refusal>(_ refusal: (Registration) -> Refusal?) -> Refusal? {
    let all = registrations.compactMap(refusal)
    return all.count == registrations.count ? all.first : nil
  }
}

extension RegisteredClient: LintSubject {
  /// Values and registrations are different files.
  public static var scope: LintScope { .project }

  /// The enabled clients of all platforms whose values leave no doubt.
  public static func all(in project: Project) -> [RegisteredClient] {
    let registrations = project.configurations.flatMap(\.registrations)
    guard !registrations.isEmpty else { return [] }
    let platforms = project.configurations.compactMap(\.astronomer)
    let installations = project.configurations.compactMap(\.flyte)
    let devices = project.configurations.flatMap(\.flyteClients).compactMap(\.deviceFlow)
    return ofHouston(platforms, registrations.filter(\.listsLoginURIs))
      + ofFlyte(installations, devices, registrations)
      + ofAmundsen(project.configurations.flatMap(\.amundsenProcesses), registrations)
  }

  private static func ofAmundsen(
    _ processes: [AmundsenProcess],
    _ registrations: [Registration]
  ) -> [RegisteredClient] {
    processes.compactMap(\.clientNeeds).compactMap { RegisteredClient($0, among: registrations) }
  }

  private static func ofFlyte(
    _ installations: [FlyteDeployment],
    _ devices: [SourceRange],
    _ registrations: [Registration]
  ) -> [RegisteredClient] {
    let whole = installations.filter { installations.count == 1 || $0.isWhole }
    let needs = whole.flatMap { deployment in
      deployment.clientNeeds + devices.compactMap { deployment.deviceNeeds(at: $0) }
    }
    return needs.compactMap { RegisteredClient($0, among: registrations) }
  }

  /// The client that has `needs`, with those of `registrations` that are its own; `nil` if none is.
  private init?(_ needs: ClientNeeds, among registrations: [Registration]) {
    let own = registrations.filter { $0.isOf(needs.clientID?.value) }
    guard !own.isEmpty else { return nil }
    let isCertain = !own.allSatisfy(\.isOfAllClients)
    self.init(needs: needs, registrations: own, isCertain: isCertain, houston: nil)
  }

  private static func ofHouston(
    _ platforms: [AstronomerValues],
    _ registrations: [Registration]
  ) -> [RegisteredClient] {
    guard !registrations.isEmpty else { return [] }
    return platforms.flatMap { values -> [RegisteredClient] in
      guard let urls = values.houstonURLs, values.isWhole(among: platforms) else { return [] }
      let houstons = values.clients.filter(\.isEnabled).map {
        Houston(client: $0, urls: urls, sharedURLs: values.sharedHoustonURLs)
      }
      let certain = houstons.compactMap { houston -> RegisteredClient? in
        let own = registrations.filter { $0.isOf(houston.client.clientID?.value) }
        let isCertain = !own.allSatisfy(\.isOfAllClients)
        return own.isEmpty ? nil : RegisteredClient(houston, own, isCertain: isCertain)
      }
      guard certain.isEmpty, platforms.count == 1, registrations.count == 1 else { return certain }
      let candidates = houstons.filter { registrations[0].mayBelong(to: $0.client) }
      guard candidates.count == 1 else { return [] }
      return [RegisteredClient(candidates[0], registrations, isCertain: false)]
    }
  }

  private init(_ houston: Houston, _ registrations: [Registration], isCertain: Bool) {
    self.init(
      needs: houston.client.needs(at: houston.urls),
      registrations: registrations,
      isCertain: isCertain,
      houston: houston
    )
  }
}

extension FlyteClient {
  /// Where it is told to sign people in on another device, if it is.
  fileprivate var deviceFlow: SourceRange? {
    admin?.authType.flatMap { $0.value == .deviceFlow ? $0.range : nil }
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
  /// Whether it is that of the client with `id`, or of all clients.
  fileprivate func isOf(_ id: String?) -> Bool { isOfAllClients || isCalled(id) }

  /// Whether `id` is its client's id.
  fileprivate func isCalled(_ id: String?) -> Bool {
    guard let own = clientID?.value, let id, !id.isEmpty else { return false }
    return own == id || provider == .entra && own.lowercased() == id.lowercased()
  }

  fileprivate func mayBelong(to client: Client) -> Bool {
    guard clientID == nil || client.clientID == nil else { return false }
    guard let provider, let other = client.identityProvider else { return true }
    return provider == other
  }
}
