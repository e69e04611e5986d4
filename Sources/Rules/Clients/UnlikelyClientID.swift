import AuthModel
import Diagnostics
import Linting

/// Finds client ids that cannot be, or hardly are, ids at the provider in question.
///
/// Providers give their ids away by their shape: Google's end in `.apps.googleusercontent.com`, those
/// of Entra ID are GUIDs, generated ones of Okta start with `0oa`. A secret or a token in the place of
/// the id is found too; its value is never repeated.
///
/// Ids of one's own choice are possible at Okta, Auth0 and Keycloak, so there the shape alone is at
/// most worth a note.
struct UnlikelyClientID: Rule {
  static let severity = Severity.error

  func check(_ client: Client, report: inout Report) {
    guard let id = client.clientIDInUse else { return }
    let shape = CredentialShape(id.value)
    if let shape, shape.isCredential {
      report(
        "this is \(shape.rawValue), not a client id",
        at: id.range,
        notes: [Note("it is public in this place: replace it at the provider as well")]
      )
    } else if let provider = client.identityProvider, !client.isContradictory,
      let verdict = Verdict(shape, id.value, at: provider)
    {
      report(
        verdict.message,
        at: id.range,
        as: verdict.severity,
        notes: [client.whyProvider(is: provider)]
      )
    }
  }

  /// What an id of some shape means at some provider.
  private struct Verdict {
    let message: String
    let severity: Severity

    init?(_ shape: CredentialShape?, _ text: String, at provider: IdentityProvider) {
      let expected = provider.clientIDForm.map { "; expected \($0)" } ?? ""
      switch (shape, provider) {
      case (.googleClientID, .google), (.guid, .entra), (.oktaApplicationID, .okta): return nil
      case (.cognitoPoolID, .cognito), (.googleClientID, _):
        self.init(Self.foreign(shape, provider), .error)
      case (_, .entra), (nil, .google):
        self.init("this is no client id of \(provider.rawValue)\(expected)", .error)
      case (.oktaApplicationID, _), (.guid, .google), (.guid, .auth0), (.guid, .cognito):
        self.init(Self.foreign(shape, provider) + expected, .warning)
      case (.oktaOtherID, .okta):
        self.init("this is \(CredentialShape.oktaOtherID.rawValue)\(expected)", .warning)
      case (nil, .okta) where !text.hasPrefix("0oa"):
        self.init(
          "client ids that Okta generates start with '0oa'; this one has another form",
          .note
        )
      default: return nil
      }
    }

    private init(_ message: String, _ severity: Severity) {
      self.message = message
      self.severity = severity
    }

    private static func foreign(_ shape: CredentialShape?, _ provider: IdentityProvider) -> String {
      let kind = shape?.rawValue ?? "something else"
      return shape?.provider == provider
        ? "this is \(kind), not a client id"
        : "this is \(kind), but the provider is \(provider.rawValue)"
    }
  }
}

extension Client {
  /// Whether its name promises another provider than the issuer is; that is said already, and one of
  /// them is right about the id.
  fileprivate var isContradictory: Bool {
    guard let promisedProvider, let provider = issuer?.provider else { return false }
    return promisedProvider != provider
  }

  /// Where it is said that the provider is `product`.
  fileprivate func whyProvider(is product: IdentityProvider) -> Note {
    if defaultProvider == product, issuer == nil {
      let setting = relyingParty.settings.issuer
      return Note(
        "the provider is \(product.rawValue) unless '\(setting)' names another",
        at: provider.range
      )
    }
    let place = issuer?.provider != nil ? issuer?.url.range : nil
    return Note("the provider is \(product.rawValue)", at: place ?? provider.range)
  }
}
