import Diagnostics

extension FlyteDeployment {
  /// The issuer of an authorization server elsewhere, if one is written and in use.
  ///
  /// flyteadmin resolves the path of the metadata against it with a slash behind it, and compares it with
  /// nothing (flyteadmin/auth/authzserver/resource_server.go).
  var externalIssuerUse: IssuerUse? {
    guard requiresSignIn, !isWithoutAuthentication else { return nil }
    guard let url = externalAuthServer?.baseURL, !url.range.isBuiltIn else { return nil }
    guard let issuer = Issuer(url).finished else { return nil }
    return IssuerUse(
      issuer: issuer,
      user: Located("externalAuthServer", at: url.range),
      relyingParty: .flyteadmin,
      isCompared: false,
      mapsEmail: false
    )
  }
}
