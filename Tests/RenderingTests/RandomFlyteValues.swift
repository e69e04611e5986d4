import TestSupport

/// Values of Flyte's charts, put together at random from what decides about Secrets.
struct RandomFlyteValues {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A layer over flyte-core's values.
  mutating func core() -> String {
    let credentials = [
      setting("enabled", ["true", "true", "false"]),
      setting(
        "clientSecret",
        ["", "''", "inner", "'in {ner}'", "'{{ x'", "12345", "\"a\\nb\\n\""]
      ),
      setting("secretName", ["own", "flyte-secret-auth"]),
    ]
    let secrets = [
      setting("oidc_client_secret", ["web", "\"web\\n\"", "7", "'{{web'", "\"-----BEGIN\\nx\""]),
      setting("cookie_hash_key", ["abc"]),
    ]
    let scheduler = pick(["{enabled: true, type: native}", "{enabled: true, type: aws}", "{}"])
    let isStandalone = pick(["true", "false"])
    return lines([
      "secrets: {adminOauthClientCredentials: {\(joined(credentials))}}",
      "flyteadmin: {\(joined([setting("enabled", ["true", "true", "false"]), "secrets: {\(joined(secrets))}"]))}",
      "flytepropeller: {\(joined([setting("enabled", ["true", "true", "false"]), setting("manager", ["true", "false"])]))}",
      "workflow_scheduler: \(scheduler)",
      "cluster_resource_manager: {config: {cluster_resources: {standaloneDeployment: \(isStandalone)}}}",
      "configmap: {adminServer: {server: {security: {useAuth: \(pick(["true", "false"]))}}}}",
      setting("forceNamespace", ["elsewhere"]),
    ])
  }

  /// A layer over flyte-binary's values.
  mutating func binary() -> String {
    let oidc = [
      setting("baseUrl", ["https://idp.acme.com", "https://idp.acme.com", ""]),
      setting("clientId", ["flyte", "flyte", "flyte", "''"]),
      setting("clientSecret", ["web", "'{{ web'", "\"we\\nb\"", "web", ""]),
    ]
    let own = [
      setting("clientSecret", ["inner", "inner", "inner", ""]),
      setting("clientSecretHash", ["JDJh", "''"]),
    ]
    let auth = [
      setting("enabled", ["true", "true", "true", "false"]), "oidc: {\(joined(oidc))}",
      "internal: {\(joined(own))}", setting("enableAuthServer", ["true", "false"]),
      setting("clientSecretsExternalSecretRef", ["own-clients", "own-clients", "''"]),
    ]
    let configuration = [
      "auth: {\(joined(auth))}", setting("externalSecretRef", ["elsewhere", "''", "''"]),
      setting("inlineSecretRef", ["more"]),
    ]
    return lines([
      "configuration: {\(joined(configuration))}",
      setting("nameOverride", ["fly"]), setting("fullnameOverride", ["whole"]),
      setting("deployment", ["{initContainers: [{name: x, image: x}]}"]),
    ])
  }

  /// The name of a release.
  mutating func release() -> String {
    pick(["flyte", "my-flyte-binary", "f", String(repeating: "long-", count: 11) + "x"])
  }

  private mutating func pick(_ values: [String]) -> String { generator.pick(values) }

  /// `name: value` with one of `values`, or, more seldom, nothing.
  private mutating func setting(_ name: String, _ values: [String]) -> String {
    Int.random(in: 0..<5, using: &generator) == 0 ? "" : "\(name): \(pick(values))"
  }

  private func joined(_ settings: [String]) -> String {
    settings.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func lines(_ settings: [String]) -> String {
    settings.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
