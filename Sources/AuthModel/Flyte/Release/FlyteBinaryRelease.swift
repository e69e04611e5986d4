import Diagnostics
import HelmValues

/// What becomes of values of flyte-binary.
struct FlyteBinaryRelease {
  private let deployment: FlyteDeployment
  private let values: FlyteBinaryValues
  private let objects: FlyteObjectName

  init(_ deployment: FlyteDeployment, _ values: FlyteBinaryValues, _ objects: FlyteObjectName) {
    self.deployment = deployment
    self.values = values
    self.objects = objects
  }

  private var configuration: FlyteBinaryConfiguration? { values.configuration }

  /// `configuration.auth`, if it is switched on and the chart knows it.
  private var auth: FlyteBinaryAuth? {
    guard !deployment.isWithoutAuthentication else { return nil }
    guard let auth = configuration?.auth, auth.isEnabled?.value == true else { return nil }
    return auth
  }

  var secrets: [ReleaseSecret] {
    [adminSecret, clientSecret, configurationSecret].compactMap(\.self) + configurationElsewhere
  }

  /// What flyteadmin makes up, which nobody fills where configuration and init containers stand
  /// elsewhere.
  private var adminSecret: ReleaseSecret? {
    guard let auth else { return nil }
    let isFilled =
      configuration?.isElsewhere != true
      || values.deployment?.initContainers?.value.items.isEmpty == false
    return ReleaseSecret(
      name: objects.secret("-admin-auth"),
      maker: .chart,
      keys: FlyteRelease.generatedKeys.map {
        let origin: ReleaseSecret.Origin =
          isFilled ? .program("flyteadmin") : .nobody(path: "deployment.initContainers")
        return ReleaseSecret.Key(name: $0, origin: origin)
      },
      hasOtherKeys: false,
      readers: Self.readers,
      channel: .secretFiles,
      setting: "auth",
      range: auth.range
    )
  }

  /// The secrets of the two clients: the chart's own Secret, or one of somebody's.
  private var clientSecret: ReleaseSecret? {
    guard let auth else { return nil }
    let external = auth.clientSecretsExternalSecretRef.flatMap { $0.value.isEmpty ? nil : $0 }
    // The chart's own Secret has the key whatever flyteadmin looks for.
    let providerKey = external == nil ? "oidc_client_secret" : deployment.openIDSecretName
    let ownKey = external == nil ? nil : deployment.propellerSecretKey
    let secrets = [
      (ownKey ?? FlyteRelease.clientSecretKey, auth.internal?.clientSecret),
      (providerKey, auth.oidc?.clientSecret),
    ]
    return ReleaseSecret(
      name: external.map(Self.name) ?? objects.secret("-client-secrets"),
      maker: external == nil ? .chart : .person,
      keys: secrets.map { key, value in
        let value = value.flatMap { $0.isEmpty ? nil : $0 }
        let given = value.map(ReleaseSecret.Origin.values) ?? .nobody(path: path(of: key))
        return ReleaseSecret.Key(name: key, origin: external == nil ? given : .person)
      },
      hasOtherKeys: false,
      readers: Self.readers,
      channel: .secretFiles,
      setting: "clientSecretsExternalSecretRef",
      range: external?.range ?? auth.range
    )
  }

  /// What the chart itself keeps out of the ConfigMap.
  private var configurationSecret: ReleaseSecret? {
    guard let configuration, !configuration.isElsewhere else { return nil }
    let hash = auth?.enableAuthServer?.value == true ? auth?.internal?.clientSecretHash : nil
    return ReleaseSecret(
      name: objects.secret("-config-secret"),
      maker: .chart,
      keys: [hash].compactMap(\.self).filter { !$0.isEmpty }.map {
        ReleaseSecret.Key(name: "014-auth-secrets.yaml", origin: .configuration($0))
      },
      hasOtherKeys: true,
      readers: Self.readers,
      channel: .configurationFiles,
      setting: "configuration",
      range: configuration.range
    )
  }

  /// Secrets that hold configuration, one file a key.
  private var configurationElsewhere: [ReleaseSecret] {
    let isElsewhere = configuration?.isElsewhere == true
    let name = isElsewhere ? configuration?.externalSecretRef : configuration?.inlineSecretRef
    guard let name, !name.value.isEmpty else { return [] }
    return [
      ReleaseSecret(
        name: Self.name(name),
        maker: .person,
        keys: [],
        hasOtherKeys: true,
        readers: Self.readers,
        channel: .configurationFiles,
        setting: isElsewhere ? "externalSecretRef" : "inlineSecretRef",
        range: name.range
      )
    ]
  }

  private static let readers = ["flyte"]

  /// A name that the chart evaluates as a template.
  private static func name(_ written: Located<String>) -> ReleaseSecret.Name {
    written.value.containsBytes(of: "{{") ? .template : .literal(written.value)
  }

  private func path(of key: String) -> String {
    key == FlyteRelease.clientSecretKey ? Self.ownSecretPath : Self.providerSecretPath
  }

  private static let ownSecretPath = "configuration.auth.internal.clientSecret"
  private static let providerSecretPath = "configuration.auth.oidc.clientSecret"
}

extension FlyteBinaryRelease {
  /// What the chart's templates require (`required`).
  var refusals: [ChartRefusal] {
    guard let auth else { return [] }
    var needed: [(String, Bool)] = []
    if configuration?.isElsewhere != true {
      needed = [
        ("configuration.auth.oidc.baseUrl", auth.oidc?.baseURL?.text.isEmpty != false),
        ("configuration.auth.oidc.clientId", auth.oidc?.clientID?.value.isEmpty != false),
      ]
    }
    if auth.clientSecretsExternalSecretRef?.value.isEmpty != false {
      needed += [
        (Self.ownSecretPath, auth.internal?.clientSecret?.isEmpty != false),
        (Self.providerSecretPath, auth.oidc?.clientSecret?.isEmpty != false),
      ]
    }
    let place = deployment.binary?.configuration?.auth?.range ?? deployment.range
    return needed.filter(\.1).map {
      ChartRefusal(kind: .missing(path: $0.0), range: place.startPlace)
    }
  }
}
