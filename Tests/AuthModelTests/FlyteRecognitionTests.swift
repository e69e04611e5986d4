import AuthModel
import Diagnostics
import Testing
import YAML

@Suite struct FlyteRecognitionTests {
  @Test(
    "a document is known by the keys of one chart, below a dependency's name too",
    arguments: [
      ("configuration: {auth: {enabled: true, oidc: {baseUrl: a}}}", .flyteBinaryValues),
      ("configuration: {inline: {server: {security: {useAuth: true}}}}", .flyteBinaryValues),
      ("configuration: {database: {}, storage: {}, inline: {}}", .flyteBinaryValues),
      ("{auth: {internal: {clientSecretHash: a}}, global: {}}", .flyteBinaryValues),
      ("inline: {auth: {appAuth: {authServerType: External}}}", .flyteBinaryValues),
      (
        "flyte-binary: {configuration: {auth: {enabled: true, authorizedUris: []}}}",
        .flyteBinaryValues
      ),
      ("configmap: {adminServer: {auth: {}}}", .flyteCoreValues),
      ("secrets: {adminOauthClientCredentials: {enabled: false}}", .flyteCoreValues),
      ("flyteadmin: {secrets: {oidc_client_secret: a}}", .flyteCoreValues),
      ("flyte: {configmap: {admin: {admin: {endpoint: a}}}}", .flyteCoreValues),
      ("auth: {authorizedUris: [], userAuth: {}}", .flyteadminConfiguration),
      ("auth: {userAuth: {openId: {}}}", .flyteadminConfiguration),
      ("server: {security: {oauth: {}}}", .flyteadminConfiguration),
    ] as [(String, ConfigurationKind)]
  )
  func kinds(_ text: String, _ kind: ConfigurationKind) {
    #expect(bound(text)?.kind == kind)
  }

  @Test(
    "values of others are left alone, however they call their own settings",
    arguments: [
      "auth: {enabled: true, oidc: {issuer: a, clientId: b}}",
      "auth: {enabled: true, oidc: {baseUrl: a}, internal: {}}",
      "configuration: {auth: {}}",
      "configuration: {auth: {enabled: true, oidc: {issuer: a}}}",
      "{server: {security: {enabled: true}}, auth: {type: none}}",
      "{flyteadmin: {replicaCount: 2}, configmap: {core: {}}}",
      "{inline: {rules: []}, secrets: {name: a}}",
    ]
  )
  func others(_ text: String) {
    #expect(bound(text) == nil)
  }

  private func bound(_ text: String) -> Configuration? {
    bind(read(SourceFile(path: "values.yaml", bytes: Array(text.utf8)))).configurations.first
  }
}
