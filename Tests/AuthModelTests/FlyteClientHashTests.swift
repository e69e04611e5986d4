import AuthModel
import Testing

@Suite struct FlyteClientHashTests {
  /// What becomes of the hashes in values of flyte-binary with `auth` below `configuration.auth`, and
  /// `rest` at the root.
  private func effects(auth: String, rest: String = "") throws -> [String] {
    let bound = Bound(
      """
      configuration:
        auth:
          oidc: {baseUrl: https://acme.okta.com/oauth2/default, clientId: 0oa1}
          authorizedUris: [https://flyte.example.com]
          internal: {clientSecretHash: hash}
          \(auth)
      \(rest)
      """
    )
    return try #require(bound.file.configurations.first?.flyte).clientHashes.map {
      "\($0.clientID)\($0.isRotated ? " rotated" : "") \($0.effect)"
    }
  }

  @Test(
    "the chart's hash counts where the chart writes it and flyteadmin issues the tokens",
    arguments: [
      ("enabled: true", "", ["flytepropeller compared"]),
      ("enabled: false", "", ["flytepropeller none"]),
      ("enabled: true\n    enableAuthServer: false", "", ["flytepropeller none"]),
      ("enabled: true", "  externalSecretRef: all", ["flytepropeller none"]),
      (
        "enabled: true", "  inline: {auth: {appAuth: {authServerType: External}}}",
        ["flytepropeller decoded"]
      ),
      ("enabled: true", "flyte-core-components: {runs: {}}", []),
    ]
  )
  func chartHash(auth: String, rest: String, expected: [String]) throws {
    #expect(try effects(auth: auth, rest: rest) == expected)
  }

  @Test("a client in 'inline' lies over the chart's, and public clients have no use for a hash")
  func inline() throws {
    let found = try effects(
      auth: "enabled: true",
      rest: """
          inline:
            auth:
              appAuth:
                selfAuthServer:
                  staticClients:
                    flytepropeller: {client_secret: other, rotated_secrets: [old, '{{ x }}']}
                    flytectl: {client_secret: unused, public: true}
                    nobody: {client_secret: ''}
        """
    )
    #expect(
      found == [
        "flytepropeller none", "flytepropeller compared", "flytepropeller rotated compared",
        "flytectl decoded",
      ]
    )
  }
}
