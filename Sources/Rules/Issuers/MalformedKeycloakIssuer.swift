import AuthModel
import Diagnostics
import Linting

/// Requires a Keycloak issuer to end in `/realms/` and the name of a realm.
///
/// Each realm is a provider of its own: `https://HOST/realms/REALM`. There is no discovery document
/// above it or below it.
///
/// A host that is merely called Keycloak proves nothing, so there a missing realm is a warning.
/// ForgeRock, whose issuers have `/realms/` behind `/oauth2`, is not meant.
struct MalformedKeycloakIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    let issuer = use.issuer
    guard PastedEndpoint(issuer) == nil else { return }
    guard issuer.provider == .keycloak else { return checkHost(issuer, &report) }
    let steps = issuer.pathComponents
    guard let realms = steps.firstIndex(of: "realms"), !steps.contains(".well-known") else {
      return
    }
    if realms == steps.count - 1 {
      report(
        "the issuer names no realm behind '/realms/'",
        at: issuer.url.pathRange,
        notes: [.expected]
      )
    } else if realms < steps.count - 2 {
      report(
        "what stands behind the realm is no part of an issuer",
        at: issuer.placeBehind(steps[...(realms + 1)]),
        notes: [.expected]
      )
    }
  }

  private func checkHost(_ issuer: Issuer, _ report: inout Report) {
    guard issuer.provider == nil, issuer.url.scheme != nil else { return }
    let words = issuer.url.normalizedHost.split { $0 == "." || $0 == "-" }
    guard words.contains("keycloak") else { return }
    report(
      "the issuer names no realm; expected '/realms/' and a realm behind it",
      at: issuer.url.path.isEmpty ? issuer.url.hostRange : issuer.url.pathRange,
      as: .warning,
      notes: [.expected]
    )
  }
}

extension Issuer {
  /// The place of what follows `steps` in the path.
  fileprivate func placeBehind(_ steps: ArraySlice<String>) -> SourceRange {
    let start = steps.map { "/" + $0 }.joined()
    guard path.hasPrefix(start), url.isVerbatim else { return pathRange }
    let count = start.utf8.count
    return pathRange.slice(count, count: path.utf8.count - count)
  }
}

extension Note {
  fileprivate static let expected = Note(
    IdentityProvider.keycloak.issuerForm.map { "expected \($0)" } ?? "expected a realm"
  )
}
