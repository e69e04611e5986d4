import Diagnostics

/// A second place for a setting of a chart, which lies over the first.
public struct SettingAlias: Sendable {
  /// The keys to the second place, from the root of the values.
  public let keys: [String]
  /// The keys to the first.
  public let meant: [String]

  init(_ path: String, _ meant: String) {
    keys = path.split(separator: ".").map(String.init)
    self.meant = meant.split(separator: ".").map(String.init)
  }
}

extension Configuration {
  /// The settings that the chart takes from two places.
  public var settingAliases: [SettingAlias] {
    switch content {
    case .flyte(let deployment): deployment.settingAliases
    case .amundsen: AmundsenInstallation.settingAliases
    case .astronomer, .flyteClient, .environment, .kubernetes, .registrations, .awsPolicy,
      .astroDeployment, .airflow, .python, .googleKey:
      []
    }
  }
}

extension FlyteDeployment {
  /// What flyte-binary writes from `configuration.auth` below `configuration.inline`, once people sign in
  /// (templates/configmap.yaml, 000-core.yaml and 004-auth.yaml below 100-inline-config.yaml).
  fileprivate var settingAliases: [SettingAlias] {
    let isOn = effectiveBinary?.configuration?.auth?.isEnabled?.value == true
    return isOn ? Self.inlineAliases : []
  }

  private static let inlineAliases = [
    ("auth.userAuth.openId.baseUrl", "oidc.baseUrl"),
    ("auth.userAuth.openId.clientId", "oidc.clientId"),
    ("auth.appAuth.thirdPartyConfig.flyteClient.clientId", "flyteClient.clientId"),
    ("auth.appAuth.thirdPartyConfig.flyteClient.redirectUri", "flyteClient.redirectUri"),
    ("auth.appAuth.thirdPartyConfig.flyteClient.scopes", "flyteClient.scopes"),
    ("auth.appAuth.thirdPartyConfig.flyteClient.audience", "flyteClient.audience"),
    (
      "auth.appAuth.selfAuthServer.staticClients.flytepropeller.client_secret",
      "internal.clientSecretHash"
    ),
    ("admin.clientId", "internal.clientId"),
    ("admin.audience", "internal.audience"),
  ].map { SettingAlias("configuration.inline.\($0)", "configuration.auth.\($1)") }
}

extension AmundsenInstallation {
  /// What the chart writes above `envVars` into the ConfigMap of a service
  /// (templates/configmap of each service).
  fileprivate static let settingAliases = AmundsenService.allCases.flatMap { service in
    let values = service.valuesKey
    return [
      SettingAlias("\(values).envVars.FLASK_OIDC_CLIENT_ID", "oidc.\(service.rawValue).client_id"),
      SettingAlias(
        "\(values).envVars.FLASK_OIDC_CLIENT_SECRET",
        "oidc.\(service.rawValue).client_secret"
      ),
      SettingAlias("\(values).envVars.\(service.configClassName)", "\(values).config.class"),
    ]
  }
}
