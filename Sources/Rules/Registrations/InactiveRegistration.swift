import AuthModel
import Diagnostics
import Linting

/// Finds registrations that the provider does not answer as they stand.
///
/// An Okta app whose status is `INACTIVE`, or a Keycloak client that is not `enabled`, refuses every
/// sign-in; that is a note, since an export of all of them holds retired ones too. A Cognito client
/// whose `AllowedOAuthFlowsUserPoolClient` is false ignores its flows, scopes and callback URLs.
struct InactiveRegistration: Rule {
  static let severity = Severity.warning

  func check(_ registration: Registration, report: inout Report) {
    if let enabled = registration.isEnabled, !enabled.value {
      report(
        "the app is inactive",
        at: enabled.range,
        as: .note,
        notes: [Note("the provider refuses every sign-in until it is activated")]
      )
    }
    if let flowSwitch = registration.flowSwitch, !flowSwitch.value,
      let grant = registration.grantTypes.first
    {
      report(
        "OAuth flows are listed, but the client does not use them",
        at: flowSwitch.range,
        notes: [
          Note("set it to true, or sign-in with the hosted pages fails"),
          Note("the flows are listed here", at: grant.range),
        ]
      )
    }
  }
}
