extension Issuer {
  /// Whether the provider's own spelling of the issuer ends in a slash; `nil` if that is not known, or
  /// if the path is none of an issuer.
  ///
  /// Sources: Google "OpenID Connect reference"; Okta "Authorization servers"; Microsoft "Access token
  /// claims reference"; Auth0 "Configure applications with OIDC discovery"; Amazon Cognito "Verifying
  /// a JSON Web Token"; Keycloak "Migrating to Quarkus"; goauthentik/authentik
  /// `providers/oauth2/models.py`; AD FS, PingOne, OneLogin and GitLab: their samples of the document.
  var endsInSlash: Bool? {
    let steps = pathComponents
    switch provider {
    case .google, .gitLab: return steps.isEmpty ? false : nil
    case .okta: return isOktaServer(steps) ? false : nil
    case .entra: return entraEndsInSlash(steps)
    case .auth0: return steps.isEmpty ? true : nil
    case .cognito: return steps.count == 1 && CognitoIssuer(self)?.poolRegion != nil ? false : nil
    case .keycloak: return steps.dropLast().last == "realms" ? false : nil
    case .adfs: return steps == ["adfs"] ? false : nil
    case .pingOne: return steps.count == 2 && steps[1] == "as" ? false : nil
    case .oneLogin: return steps == ["oidc", "2"] ? false : nil
    case .authentik: return PastedEndpoint(self) == nil && steps.count == 3 ? true : nil
    case .gitHub, .dex, nil: return nil
    }
  }

  private func isOktaServer(_ steps: [String]) -> Bool {
    steps.isEmpty || steps.count == 2 && steps[0] == "oauth2" && steps[1] != "v1"
  }

  /// Version 1 and Azure AD B2C end in one, version 2 does not; Entra External ID is not documented.
  private func entraEndsInSlash(_ steps: [String]) -> Bool? {
    guard let entra = EntraIssuer(self) else {
      let isB2C = url.normalizedHost.hasSuffix(".b2clogin.com") && steps.last == "v2.0"
      return isB2C ? true : nil
    }
    switch entra.form {
    case .version2: return entra.isVersion1Host ? nil : false
    case .version1: return entra.isVersion1Host && entra.tenant == .guid ? true : nil
    case .swapped, .other: return nil
    }
  }
}
