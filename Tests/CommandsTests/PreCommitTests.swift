import Foundation
import TestSupport
import Testing

/// The hooks of `.pre-commit-hooks.yaml`, run by pre-commit itself in a repository of their own.
@Suite struct PreCommitTests {
  private static let clean = "global: {baseDomain: example.com}\n"

  /// Values of which one key is spelled wrong, which is safe to mend.
  private static let flyte = """
    configuration:
      auth:
        enabled: true
        oidc: {baseUrl: https://acme.okta.com/oauth2/default, clientID: 0oa1b2c3d4e5f6g7h8i9}
        flyteClient: {scopes: [all, offline]}
        authorizedUris: [https://flyte.acme.com]
        clientSecretsExternalSecretRef: flyte-client-secrets

    """

  @Test("a hook passes what is right and refuses what is wrong")
  func lint() throws {
    let repository = try HookedRepository()
    try repository.add(Self.clean, "values.yaml")
    #expect(try repository.commit("authcfg-lint-system").status == 0)
    try repository.add(Self.flyte, "flyte.yaml")
    let refused = try repository.commit("authcfg-lint-system")
    #expect(refused.status == 1)
    #expect(refused.text.contains("flyte.yaml:4:59"), "\(refused.text)")
    #expect(refused.text.contains("misspelt-key"))
  }

  @Test("the hook that mends changes the file, and refuses the commit for it")
  func fix() throws {
    let repository = try HookedRepository()
    try repository.add(Self.flyte, "flyte.yaml")
    #expect(try repository.commit("authcfg-fix-system").status == 1)
    let mended = Self.flyte.replacing("clientID", with: "clientId")
    #expect(try repository.text(of: "flyte.yaml") == mended)
    try repository.add(mended, "flyte.yaml")
    #expect(try repository.commit("authcfg-fix-system").status == 0)
  }

  @Test("of a file that is staged in part, the staged part is looked at, and the rest is kept")
  func partlyStaged() throws {
    let repository = try HookedRepository()
    try repository.add(Self.clean, "values.yaml")
    try repository.write(Self.flyte, "values.yaml")
    #expect(try repository.commit("authcfg-lint-system").status == 0)
    #expect(try repository.text(of: "values.yaml") == Self.flyte)
  }
}
