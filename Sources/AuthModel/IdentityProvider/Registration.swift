public import Diagnostics
import HelmValues

/// One client as it is registered at an identity provider.
public struct Registration: Sendable {
  /// Where the file gets its shape from.
  public let format: Format
  /// The provider, if the format tells.
  public let provider: IdentityProvider?
  /// The client's id.
  public let clientID: Located<String>?
  /// Where people may be sent back to.
  public let redirectURIs: [RedirectURI]
  /// The OAuth grants or flows that are switched on, in the provider's own words.
  public let grantTypes: [Located<String>]
  /// The whole registration.
  public let range: SourceRange

  /// The shapes of file that are understood.
  public enum Format: String, CaseIterable, Sendable {
    /// A list of one's own: `redirectUris`, `logoutUris`, `corsOrigins`, `grantTypes`.
    case plain
  }

  static func recognizes(_ root: Value) -> Bool { false }

  static func bindAll(in root: Value, _ binder: inout Binder) -> [Registration] { [] }
}
