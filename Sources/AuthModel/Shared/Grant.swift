/// A way to get tokens from a provider (RFC 6749, section 1.3), by the name that registrations use
/// (RFC 7591, section 2).
public enum Grant: String, CaseIterable, Sendable {
  /// A code that a person brings back from signing in.
  case authorizationCode = "authorization_code"
  /// Tokens in the URL that a person comes back with.
  case implicit
  /// The client's own id and secret, without any person.
  case clientCredentials = "client_credentials"
  /// A token for more tokens.
  case refreshToken = "refresh_token"
  /// A code that a person types in on another device (RFC 8628, section 3.4).
  case deviceCode = "urn:ietf:params:oauth:grant-type:device_code"
  /// A person's name and password.
  case password

  /// The names that providers list it by.
  var names: Set<String> {
    switch self {
    // Cognito names flows.
    case .authorizationCode: [rawValue, "code"]
    default: [rawValue]
    }
  }

  /// What a message calls it.
  public var noun: String {
    switch self {
    case .authorizationCode: "authorization code"
    case .implicit: "implicit"
    case .clientCredentials: "client credentials"
    case .refreshToken: "refresh token"
    case .deviceCode: "device code"
    case .password: "password"
    }
  }
}

extension Flow {
  /// The grant that the flow uses.
  public var grant: Grant {
    switch self {
    case .code: .authorizationCode
    case .implicit: .implicit
    }
  }
}
