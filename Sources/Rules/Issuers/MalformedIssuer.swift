import AuthModel
import Diagnostics
import Linting

/// Requires the address of a provider to be a URL with scheme and host, without query and fragment.
///
/// The product appends `/.well-known/openid-configuration` and downloads what is there. OpenID
/// Connect Discovery 1.0, section 3, asks for an `https` URL without query and fragment; without a
/// scheme there is nothing to download at all.
///
/// A scheme is added by a fix where a host name plainly stands at the beginning. Blanks and line
/// breaks around the URL, and plain HTTP, are the business of other rules.
struct MalformedIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    let url = issuer.url
    guard let scheme = url.scheme else { return report.missingScheme(url) }
    if scheme != "https" && scheme != "http" {
      report(
        "'\(scheme)' is no scheme of an issuer; expected 'https'",
        at: url.schemeRange,
        notes: [Note("it is downloaded over HTTPS before anybody can sign in")]
      )
    } else if url.host.isEmpty {
      report("issuer '\(url.withoutQuery)' has no host", at: url.range)
    } else if url.hasInnerBlank {
      report("the issuer has a blank in it", at: url.textRange)
    } else if PastedEndpoint(issuer) == nil {
      checkParts(url, &report)
      if use.relyingParty.takesDiscoveryURL { checkDocument(url, &report) }
      if issuer.isProviderCertain, issuer.path.containsBytes(of: "//") {
        report(
          "the path of the issuer has two slashes in a row",
          at: url.pathRange,
          notes: [Note("nothing is served there")]
        )
      }
    }
  }

  private func checkParts(_ url: URLReference, _ report: inout Report) {
    if url.query != nil {
      report("an issuer has no query", at: url.queryRange, notes: [.standard])
    }
    if url.fragment != nil {
      report("an issuer has no fragment", at: url.fragmentRange, notes: [.standard])
    }
  }

  private func checkDocument(_ url: URLReference, _ report: inout Report) {
    let misspelt = "/.well-known/openid_configuration"
    guard url.path.hasSuffix(misspelt) else { return }
    let path = url.pathRange
    let count = misspelt.utf8.count
    let place = url.isVerbatim ? path.slice(path.count - count, count: count) : nil
    report(
      "the discovery document is called 'openid-configuration', with a hyphen",
      at: place ?? url.range,
      fix: place.map { .replace($0, with: Issuer.discoverySuffix, "spell it with a hyphen") }
    )
  }
}

extension Note {
  fileprivate static let standard = Note(
    "OpenID Connect Discovery 1.0, section 3: a URL with scheme, host, and optionally port and path"
  )
}

extension Report {
  fileprivate mutating func missingScheme(_ url: URLReference) {
    self(
      "issuer '\(url)' has no scheme; expected 'https://' at its beginning",
      at: url.textRange,
      notes: [Note("without it nothing can be downloaded, and nobody can sign in")],
      fix: url.isVerbatim && url.startsWithHost
        ? .replace(url.textRange.startPlace, with: "https://", "add https://") : nil
    )
  }
}

extension URLReference {
  /// Whether a blank, a tab or a line break stands between other characters.
  fileprivate var hasInnerBlank: Bool {
    let mayHaveOne = text.utf8.contains { $0 <= UInt8(ascii: " ") || $0 >= 0x80 }
    return mayHaveOne && text.split { $0.isWhitespace }.count > 1
  }

  /// Whether a text without a scheme begins with a DNS name of two labels or more.
  fileprivate var startsWithHost: Bool {
    let host = text.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    guard host.contains("."), !host.lowercased().hasPrefix("http") else { return false }
    return DNSName.isOne(host.lowercased())
  }
}
