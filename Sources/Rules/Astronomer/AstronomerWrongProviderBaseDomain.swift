import AuthModel
import Diagnostics
import Linting

/// Requires the base domain of a provider to be a bare host, that of its discovery URL.
///
/// `baseDomain` below a provider comes from releases before 2019, in which it was the only address. It
/// is a host without scheme and path. It is still read for `auth0`, and the documentation sets it for
/// `microsoft`; for other providers it does nothing.
struct AstronomerWrongProviderBaseDomain: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce else { return }
    for provider in values.openIDConnect?.providers ?? [] {
      guard let domain = provider.baseDomain, !domain.value.isEmpty else { continue }
      guard values.enabled(provider.name.value)?.value ?? false else { continue }
      guard !Placeholder.isUnfinished(domain.value) else { continue }
      check(domain, of: provider, &report)
    }
  }

  private func check(
    _ domain: Located<String>,
    of provider: OpenIDConnectProvider,
    _ report: inout Report
  ) {
    let issuer = provider.discoveryURL.map(Issuer.init)
    let name = provider.name.value
    let shown = URLReference(domain.value, at: domain.range).description
    if let host = domain.value.hostBesideScheme {
      report(
        "base domain '\(shown)' is not a bare host; expected '\(host)'",
        at: domain.range,
        fix: domain.textRange.map { .replace($0, with: host, "leave the host only") }
      )
    } else if !["auth0", "microsoft", "custom"].contains(name) {
      report(
        "'baseDomain' of '\(KeyText.shown(name))' is not read; 'discoveryUrl' says it all",
        at: domain.range,
        as: .note
      )
    } else if name == "microsoft", let issuer, !issuer.url.isUnfinished,
      !issuer.url.host.isEmpty, issuer.url.normalizedHost != domain.value.lowercased()
    {
      report(
        "base domain '\(shown)' is not the host of the discovery URL",
        at: domain.range,
        notes: [Note("expected '\(issuer.url.normalizedHost)'", at: issuer.url.hostRange)]
      )
    }
  }
}

extension String {
  /// The host alone, if a scheme or a path stands around it.
  fileprivate var hostBesideScheme: String? {
    var host = self[...]
    for scheme in ["https://", "http://"] where host.lowercased().hasPrefix(scheme) {
      host = host.dropFirst(scheme.count)
    }
    host = host.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    return host.isEmpty || host.count == count ? nil : String(host)
  }
}
