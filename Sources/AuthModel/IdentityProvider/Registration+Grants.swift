public import Diagnostics

extension Registration {
  /// Whether the client may use `grant`, and where the file says so; `nil` if it does not tell.
  ///
  /// What one of several switches forbids is forbidden. A list of one's own tells nothing: it may use
  /// other words for the grants.
  public func permission(for grant: Grant) -> Located<Bool>? {
    let switches = grantSwitches.filter { $0.grant == grant }.map(\.isOn)
    if let deciding = switches.first(where: { !$0.value }) ?? switches.first { return deciding }
    guard let first = grantTypes.first, format != .plain else { return nil }
    let listed = grantTypes.first { grant.names.contains($0.value) }
    return listed.map { Located(true, at: $0.range) } ?? Located(false, at: first.range)
  }

  /// Where the implicit grant is allowed, at least for one kind of token.
  public var implicitGrants: [SourceRange] {
    grantTypes.filter { Grant.implicit.names.contains($0.value) }.map(\.range)
      + grantSwitches.filter { $0.grant == .implicit && $0.isOn.value }.map(\.isOn.range)
  }
}

extension Registration {
  /// Whether the client may ask for `scope`; `nil` if that is no part of a registration or the file does
  /// not tell.
  ///
  /// Keycloak takes `openid` from every client.
  public func allows(scope: String) -> Bool? {
    guard !scopes.isEmpty else { return nil }
    return scopes.contains { $0.value == scope } || provider == .keycloak && scope == "openid"
  }
}
