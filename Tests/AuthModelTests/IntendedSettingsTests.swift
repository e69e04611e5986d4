import Diagnostics
import Testing

@testable import AuthModel

/// What is in force once everything stands where it belongs, so that one mistake is one finding.
@Suite struct IntendedSettingsTests {
  private func deployment(_ text: String) throws -> FlyteDeployment {
    try #require(Bound(text).file.configurations.first?.flyte)
  }

  @Test("what stands beside an empty section counts as its content, over the chart's defaults")
  func lostIndentation() throws {
    let flyte = try deployment(
      """
      configmap:
        adminServer:
          auth:
            userAuth:
              openId:
              clientId: web
              issuerUrl: https://idp.acme.com
      """
    )
    #expect(flyte.openID?.clientID?.value == "web")
    #expect(flyte.openID?.issuerURL?.text == "https://idp.acme.com")
    #expect(flyte.openID?.baseURL?.text == "https://accounts.google.com")
    #expect(flyte.openID?.baseURL?.range.isBuiltIn == true)
    #expect(flyte.writtenSections?.auth?.userAuth?.openID == nil)
  }

  @Test("each of equal keys counts for the section that it belongs into")
  func equalKeys() throws {
    let flyte = try deployment(
      """
      auth:
      enabled: true
      oidc:
      clientId: web
      internal:
      clientId: engine
      authorizedUris:
      - https://flyte.acme.com
      """
    )
    let auth = flyte.effectiveBinary?.configuration?.auth
    #expect(auth?.oidc?.clientID?.value == "web")
    #expect(auth?.internal?.clientID?.value == "engine")
    #expect(flyte.requiresSignIn)
  }

  @Test("what stands at a wrong path counts, but not against what stands at the right one")
  func misplaced() throws {
    let flyte = try deployment(
      """
      configmap:
        adminServer:
          security: {useAuth: true, secure: true}
          server: {security: {secure: false}}
          userAuth: {openId: {clientId: web}}
          auth: {}
      """
    )
    #expect(flyte.requiresSignIn)
    #expect(flyte.openID?.clientID?.value == "web")
    let range = try #require(flyte.openID?.range)
    #expect(!range.isBuiltIn)
  }

  @Test("a misplaced value gives way to the one at the right path")
  func taken() throws {
    let flyte = try deployment(
      """
      configmap: {adminServer: {server: {useAuth: true, security: {useAuth: false}}}}
      """
    )
    #expect(!flyte.requiresSignIn)
  }

  @Test("what counts may be shown")
  func disclosure() {
    let text = "auth: {oidc: {baseUrl: https://idp.acme.com, clientSecret: x}, authorizedUris: []}"
    let bound = Bound(text)
    let shown = bound.file.configurations.flatMap(\.disclosed)
    #expect(shown.map { bound.file.source.text(in: $0) } == ["https://idp.acme.com"])
  }
}
