import AuthModel
import Diagnostics
import Linting

/// Notes redirect URIs of a Houston under a base domain that no values file has.
///
/// One registration may serve several platforms. But a URI that is left over from a platform which
/// is gone still receives codes and tokens, and whoever gets hold of the old name receives them.
///
/// Only a registration whose client id stands in the values, and that has their own URI too, is
/// looked at. A platform with two control planes has a second base domain and is left alone.
struct AstronomerForeignBaseDomain: Rule {
  static let severity = Severity.note

  func check(_ project: Project, report: inout Report) {
    let platforms = project.configurations.compactMap(\.astronomer)
    guard !platforms.contains(where: { $0.global?.controlPlaneHA != nil }) else { return }
    let domains = Set(platforms.compactMap { $0.global?.baseDomain?.value })
    var seen: Set<SourceRange> = []
    for registered in RegisteredClient.all(in: project) where registered.isOwn {
      guard let houston = registered.houston else { continue }
      for uri in registered.loginURIs where uri.isLiteral && !uri.hasWildcard {
        guard let domain = HoustonURLs.baseDomain(ofRedirectURI: uri.url) else { continue }
        guard !domains.contains(domain), seen.insert(uri.url.range).inserted else { continue }
        report(
          "redirect URI of the base domain '\(domain)', which is not that of the values",
          at: uri.url.hostRange,
          notes: [
            Note("remove it if that platform is gone: it still receives codes and tokens"),
            Note("the base domain of the values", at: houston.urls.baseDomain.range),
          ]
        )
      }
    }
  }
}

extension RegisteredClient {
  fileprivate var isOwn: Bool { isCertain && needs.redirectURIs.first.map(mayUse) == true }
}
