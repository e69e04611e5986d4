import AuthModel
import Diagnostics
import Linting

/// Finds wildcards in redirect URIs, which send codes and tokens to more places than one.
///
/// Whoever controls any place that the wildcard matches, such as a forgotten subdomain or an open
/// redirect, receives codes or tokens; RFC 9700, sections 2.1 and 4.1.3, therefore demands exact
/// URIs. Where a provider does not know wildcards, or not at that place, the URI never matches at
/// all.
///
/// Keycloak's usual `https://host/path/*` is exempt as long as the host is whole, as is its
/// `http://localhost:*`, and so is a wildcard in the path of the machine itself at Entra ID, as Windows
/// Admin Center wants it. At providers whose
/// rules are not known the finding is a note.
struct RedirectURIWildcard: Rule {
  static let severity = Severity.error

  func check(_ uri: RedirectURI, report: inout Report) {
    guard uri.purpose == .login, uri.hasWildcard, uri.isLiteral else { return }
    guard let provider = uri.provider, let allowed = provider.redirectRules.wildcard else {
      report(
        "redirect URI '\(uri.url)' has a wildcard",
        at: uri.url.textRange,
        as: .note,
        notes: [Self.advice]
      )
      return
    }
    let name = provider.rawValue
    switch verdict(uri.url, allowed) {
    case .harmless:
      break
    case .risky:
      report(
        "redirect URI '\(uri.url)' lets \(name) send codes and tokens to any place that it matches",
        at: uri.url.textRange,
        as: .warning,
        notes: [Self.advice]
      )
    case .useless(let words):
      report(
        "redirect URI '\(uri.url)' has a wildcard, which \(name) \(words)",
        at: uri.url.textRange,
        notes: [Note("register each URI in full")]
      )
    }
  }

  private static let advice = Note("register each URI in full: RFC 9700 demands exact matching")

  private enum Verdict {
    case harmless
    case risky
    case useless(String)
  }

  private func verdict(_ url: URLReference, _ allowed: RedirectRules.Wildcard) -> Verdict {
    let text = url.text
    let count = text.utf8.count { $0 == UInt8(ascii: "*") }
    switch allowed {
    case .unsupported:
      return .useless("does not support")
    case .anywhere:
      return url.isLoopback ? .harmless : .risky
    case .firstLabel:
      let first = url.host.prefix { $0 != "." }
      return count == 1 && first.contains("*")
        ? .risky : .useless("supports in the first label of the host only")
    case .end:
      guard count == 1, text.hasSuffix("*") else { return .useless("supports at the end only") }
      guard !text.contains("?") else { return .useless("does not support behind a query") }
      return url.path.hasPrefix("/") && !url.host.isEmpty || text.hasPrefix("/") || url.isLoopback
        ? .harmless : .risky
    case .pathOrQuery:
      return count == 1 && !url.host.contains("*")
        ? .risky : .useless("supports once, in the path or the query only")
    }
  }
}
