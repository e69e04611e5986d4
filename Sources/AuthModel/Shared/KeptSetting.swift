public import Diagnostics

/// A setting of a chart whose value comes from a Secret that somebody makes, and not from the values.
public struct KeptSetting: Sendable {
  /// The keys to the setting, from the root of the values.
  public let keys: [String]
  /// The Secret, where the values name it.
  public let secretName: Located<String>
  /// The key in the Secret.
  public let key: String
  /// The keys to what names the Secret, if that says nothing else.
  public let selector: [String]?
}

extension Configuration {
  /// The settings that the chart takes from a Secret.
  public var keptSettings: [KeptSetting] { flyte?.keptSettings ?? [] }
}

extension FlyteDeployment {
  /// The secrets of the two clients, where they are not in the values; of flyte-binary, be it before
  /// anybody has to sign in (templates/_helpers.tpl and secret-auth.yaml).
  public var keptSettings: [KeptSetting] {
    switch written {
    case .binary(let values):
      let auth = ["configuration", "auth"]
      guard let name = values.configuration?.auth?.clientSecretsExternalSecretRef,
        !name.value.isEmpty, !name.value.containsBytes(of: "{{")
      else { return [] }
      let settings = [
        ("oidc", openIDSecretName),
        ("internal", propellerSecretKey ?? FlyteRelease.clientSecretKey),
      ]
      return settings.map { section, key in
        KeptSetting(
          keys: auth + [section, "clientSecret"],
          secretName: name,
          key: key,
          selector: auth + ["clientSecretsExternalSecretRef"]
        )
      }
    case .core:
      guard case .core(let values) = effective,
        let credentials = values.secrets?.adminOauthClientCredentials,
        credentials.clientSecret?.isEmpty != false, let name = credentials.secretName,
        !name.value.isEmpty, !name.range.isBuiltIn || core?.secrets != nil
      else { return [] }
      let place = core?.secrets?.adminOauthClientCredentials?.range ?? name.range
      return [
        KeptSetting(
          keys: ["secrets", "adminOauthClientCredentials", "clientSecret"],
          secretName: name.range.isBuiltIn ? Located(name.value, at: place) : name,
          key: propellerSecretKey ?? FlyteRelease.clientSecretKey,
          selector: nil
        )
      ]
    case .sections: return []
    }
  }
}
