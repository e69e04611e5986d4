import AuthModel
import Diagnostics
import Linting

/// Finds client secrets that are something else, or that belong to another provider.
///
/// A GUID in the place of an Entra secret is the id of the secret, which the portal shows beside its
/// value: Entra answers `AADSTS7000215`. API tokens, private keys and JSON Web Tokens are none
/// either. Messages name the shape and never the value.
///
/// Values in a Secret are seen if the Secret is given along. Shapes that several things share, such as 40
/// hexadecimal digits, say nothing.
struct UnlikelyClientSecret: Rule {
  static let severity = Severity.error

  func check(_ credential: GivenCredential, report: inout Report) {
    let (client, secret) = (credential.client, credential.secret)
    let provider = client.identityProvider
    let at = Note(
      provider.map { "the provider is \($0.rawValue)" } ?? "the client",
      at: client.provider.range
    )
    if let id = client.clientID, !id.value.isEmpty, secret.isEqual(to: id.value) {
      report(
        "client id and client secret are the same",
        at: secret.range,
        as: .warning,
        notes: [Note("the id", at: id.range)]
      )
    } else if provider == .auth0, secret.count == 32, client.clientID?.value.utf8.count == 64 {
      report(
        "client id and client secret have the lengths of each other",
        at: secret.range,
        as: .warning,
        notes: [Note("at Auth0 an id has 32 characters and a secret 64; have they changed places?")]
      )
    } else if let shape = secret.shape, let verdict = Verdict(shape, at: provider) {
      report(verdict.message, at: secret.range, as: verdict.severity, notes: verdict.notes + [at])
    }
  }

  /// What a secret of some shape means at some provider.
  private struct Verdict {
    let message: String
    let severity: Severity
    let notes: [Note]

    init?(_ shape: CredentialShape, at provider: IdentityProvider?) {
      switch shape {
      case .guid:
        guard provider == .entra else { return nil }
        message = "this is a GUID, so the id of a secret and not its value"
        notes = [
          Note("Entra answers AADSTS7000215; the portal shows the value once, beside the id")
        ]
        severity = .error
      case .oktaAPIToken:
        guard provider == .okta else { return nil }
        message = "this has the form of an Okta API token, not of a client secret"
        notes = [Note("an API token acts for its owner: revoke it if it was real")]
        severity = .warning
      case .privateKey, .jsonWebToken, .serviceAccountKey:
        message = "this is \(shape.rawValue), not a client secret"
        notes = [Note("the secret is shown where the application is registered at the provider")]
        severity = .error
      case .googleClientSecret, .entraClientSecret, .gitLabApplicationSecret:
        guard let provider, provider != shape.provider else { return nil }
        message = "this is \(shape.rawValue), but the provider is \(provider.rawValue)"
        notes = []
        severity = .error
      case .googleClientID, .oktaApplicationID, .oktaOtherID, .cognitoPoolID:
        message = "this is \(shape.rawValue), not a client secret"
        notes = [Note("an id and the secret may have changed places")]
        severity = shape == .googleClientID ? .error : .warning
      }
    }
  }
}
