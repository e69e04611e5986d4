public import Diagnostics

/// An issuer as something in a configuration uses it, with nothing in it still to be filled in.
public struct IssuerUse: Sendable {
  /// The issuer.
  public let issuer: Issuer
  /// What uses it, by its name in the configuration: a client, or a server that tokens come from.
  public let user: Located<String>
  /// The product that is told.
  public let relyingParty: RelyingParty
  /// Whether it must be equal, byte for byte, to what the provider says of itself.
  public let isCompared: Bool
  /// Whether people's e-mail addresses are taken from a claim that the file names.
  public let mapsEmail: Bool

  /// What becomes of a product that compares, for a note.
  public var effectOfMismatch: String {
    "\(relyingParty.name) compares both letter by letter and fails: issuer did not match"
  }

  /// Why it fails where the provider calls itself `issuer`, for a note.
  public func mismatch(with issuer: String) -> String {
    "the document names \(issuer); \(effectOfMismatch)"
  }
}

extension Client {
  /// The issuers that it names, if people sign in with it.
  var issuerUses: [IssuerUse] {
    let found = issuerInUse.map { ($0, comparesDiscoveredIssuer) }
    let named = tokenIssuer == nil ? nil : comparedIssuer.map { ($0, true) }
    return [found, named].compactMap(\.self).map { issuer, isCompared in
      IssuerUse(
        issuer: issuer,
        user: provider,
        relyingParty: relyingParty,
        isCompared: isCompared,
        mapsEmail: claimsMapping?["email"] != nil
      )
    }
  }
}

extension Configuration {
  /// The issuers that are in use.
  public var issuerUses: [IssuerUse] {
    clients.flatMap(\.issuerUses) + [flyte?.externalIssuerUse].compactMap(\.self)
  }
}
