/// How a client of Flyte gets its tokens; Go spells the words exactly so.
public enum FlyteAuthType: String, CaseIterable, Sendable {
  /// With an id and a secret of its own (RFC 6749, section 4.4).
  case clientSecret = "ClientSecret"
  /// In a browser (RFC 7636); id, scopes and audience come from the server.
  case pkce = "Pkce"
  /// From a program that prints one.
  case externalCommand = "ExternalCommand"
  /// With a code that a person types in elsewhere (RFC 8628); id, scopes and audience come from the
  /// server.
  case deviceFlow = "DeviceFlow"

  /// What flytectl and the other programs in Go take if nobody says (flyteidl,
  /// `clients/go/admin/config.go`).
  public static let goDefault = FlyteAuthType.clientSecret
  /// What flytekit takes if nobody says (flytekit, `configuration/__init__.py`).
  public static let flytekitDefault = FlyteAuthType.pkce

  /// Reads a word as flytekit does, to which case does not matter and which has further words.
  public init?(flytekitWord word: String) {
    let lowercase = word.lowercased()
    guard
      let type = Self.allCases.first(where: { $0.rawValue.lowercased() == lowercase })
        ?? Self.flytekitWords[lowercase]
    else { return nil }
    self = type
  }

  /// The words that only flytekit knows.
  static let flytekitWords: [String: FlyteAuthType] = [
    "standard": .pkce, "basic": .clientSecret, "client_credentials": .clientSecret,
    "external_process": .externalCommand,
  ]
}
