import AuthModel
import Diagnostics
import Linting

/// Finds SCIM codes that the provider cannot send.
///
/// Okta signs in to Houston's SCIM endpoint with a user and a password: the code is `user:password`.
/// Entra sends a bearer token, which has to be long to be safe.
///
/// A code in a Secret is seen if the Secret is given along.
struct MalformedSCIMCode: Rule {
  static let severity = Severity.warning

  func check(_ scim: SCIMCode, report: inout Report) {
    let code = scim.code
    if scim.provider == "okta", !code.contains(":"), !code.isEncodedText {
      report(
        "the SCIM code of 'okta' is not of the form user:password",
        at: code.range,
        notes: [Note("Okta sends a user and a password, which Houston compares with the code")]
      )
    }
    if scim.provider == "microsoft", code.count < 20 {
      report(
        "the SCIM code of 'microsoft' is shorter than 20 characters",
        at: code.range,
        notes: [Note("it is a bearer token; make a long random one: openssl rand -hex 32")]
      )
    }
  }
}
