import AuthModel
import Diagnostics
import Linting

/// Finds external authorization servers that do not serve the metadata where flyteadmin looks for it.
///
/// Without `metadataUrl` that is `.well-known/oauth-authorization-server` below the server's URL (RFC 8414).
/// Cognito and Dex have no such document; of Entra ID and AD FS none is known, which is a warning; Keycloak
/// has it from version 25 on, which is a note. All of them have `.well-known/openid-configuration`, which
/// flyteadmin takes as well.
///
/// Okta and Auth0 document it, and of other providers nothing is known.
struct FlyteUnservedMetadata: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ configuration: Configuration, report: inout Report) {
    guard let deployment = configuration.flyte, deployment.usesExternalServer else { return }
    guard let issuer = deployment.externalIssuer, !issuer.url.isUnfinished else { return }
    guard let server = AuthorizationServer(issuer), server.servesFlyte != .no,
      let provider = issuer.provider?.rawValue
    else { return }
    guard deployment.looksForOAuthMetadata(of: issuer) else { return }
    let written = deployment.externalAuthServer?.metadataURL
    guard written != nil || deployment.isWhole else { return }
    guard let finding = Self.finding(server.metadata) else { return }
    report(
      "\(provider) \(finding.words) '\(FlyteExternalAuthServer.defaultMetadataPath)'",
      at: deployment.place(
        written?.range,
        deployment.auth?.appAuth?.authServerType?.range,
        issuer.url.range
      ),
      as: finding.severity,
      notes: [
        written == nil ? Note("that is where flyteadmin looks without 'metadataUrl'") : nil,
        Note("it has '\(Self.safePath)', which flyteadmin takes as well"),
      ].compactMap(\.self),
      fix: fix(written, configuration)
    )
  }

  private static let safePath = String(Issuer.discoverySuffix.dropFirst())

  private static func finding(
    _ metadata: AuthorizationServer.Metadata
  ) -> (words: String, severity: Severity)? {
    switch metadata {
    case .absent: ("does not serve", .error)
    case .presumedAbsent: ("is not known to serve", .warning)
    case .servedSince(let version): ("before version \(version) does not serve", .note)
    case .served, .documentedBehindHost, .unknown: nil
    }
  }

  private func fix(_ written: URLReference?, _ configuration: Configuration) -> Fix? {
    if let written {
      guard written.isVerbatim else { return nil }
      return .replace(written.textRange, with: Self.safePath, "name that document")
    }
    guard let appAuth = configuration.flyte?.writtenSections?.auth?.appAuth else { return nil }
    return configuration.edits(
      adding: [(key: "metadataUrl", value: Self.safePath)],
      at: ["externalAuthServer"],
      below: appAuth.range
    ).map { Fix("name that document", edits: $0) }
  }
}

extension FlyteDeployment {
  /// Whether flyteadmin looks for the metadata of RFC 8414 behind the URL of the server.
  fileprivate func looksForOAuthMetadata(of issuer: Issuer) -> Bool {
    let suffix = FlyteExternalAuthServer.defaultMetadataPath
    guard let path = externalAuthServer?.metadataURL?.text, !path.isEmpty else { return true }
    return path == suffix || path == "/" + suffix && issuer.pathComponents.isEmpty
  }
}
