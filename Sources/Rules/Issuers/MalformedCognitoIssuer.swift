import AuthModel
import Diagnostics
import Linting

/// Requires a Cognito issuer to name the user pool at the host of the pool's own region.
///
/// The issuer is `https://cognito-idp.REGION.amazonaws.com/REGION_POOL`. The domain of the sign-in
/// pages (`amazoncognito.com`) serves no discovery document, identity pools are another service, and
/// a pool is only known in its own region.
struct MalformedCognitoIssuer: Rule {
  static let severity = Severity.error

  func check(_ use: IssuerUse, report: inout Report) {
    guard let cognito = CognitoIssuer(use.issuer) else { return }
    let host = use.issuer.url.hostRange
    switch cognito.host {
    case .hostedPages(let region):
      report(
        "this is the domain of Cognito's sign-in pages, not an issuer",
        at: host,
        notes: [.expected(region)]
      )
    case .identityPools:
      report(
        "this is the host of Cognito's identity pools; people sign in at a user pool",
        at: host,
        notes: [.expected("REGION")]
      )
    case .fips(let region):
      report(
        "issuers of Cognito do not carry 'fips' in their host",
        at: host,
        as: .note,
        notes: [.expected(region)]
      )
    case .issuer(let region):
      checkPool(of: cognito, region, &report)
    }
  }

  private func checkPool(of cognito: CognitoIssuer, _ region: String, _ report: inout Report) {
    let issuer = cognito.issuer
    guard let pool = cognito.pool else {
      report(
        "the issuer names no user pool; expected '/\(region)_…' behind the host",
        at: issuer.url.hostRange,
        notes: [.expected(region)]
      )
      return
    }
    guard let poolRegion = cognito.poolRegion else {
      report(
        "'\(pool)' is no id of a user pool; expected '\(region)_' and letters or digits",
        at: issuer.range(of: pool),
        notes: [.expected(region)]
      )
      return
    }
    guard poolRegion != region else { return }
    report(
      "the user pool is in '\(poolRegion)', but the host is that of '\(region)'",
      at: issuer.url.hostRange,
      notes: [Note("the pool's region", at: issuer.range(of: pool)), .expected(poolRegion)]
    )
  }
}

extension Note {
  fileprivate static func expected(_ region: String) -> Note {
    Note("expected \(CognitoIssuer.form(in: region))")
  }
}
