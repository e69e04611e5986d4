import AuthModel
import Diagnostics
import Linting

/// Finds the switch that leaves certificates of other servers unchecked.
///
/// Houston then downloads the provider's signing keys from whoever answers, and sends client secrets
/// there. A private certificate authority belongs into the platform's trust store instead
/// (`global.privateCaCerts`).
struct AstronomerUnverifiedCertificates: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.rendersHouston, let configuration = values.houston?.configuration else { return }
    let places = [
      configuration.disableSSLVerify.flatMap { $0.value ? $0.range : nil },
      configuration.sslVerification?.isEnabled.flatMap { $0.value ? nil : $0.range },
    ]
    for place in places.compactMap(\.self) {
      report(
        "certificates of the provider and other servers are not verified",
        at: place,
        notes: [Note("add a private authority with 'global.privateCaCerts' instead")]
      )
    }
  }
}
