import Diagnostics

/// The secrets that values of Flyte hold themselves.
extension FlyteDeployment {
  /// The secrets as they are written, each with what the chart makes of it.
  var storedSecrets: [StoredSecret] {
    let own: [StoredSecret] =
      switch written {
      case .binary(let values): storedSecrets(values)
      case .core(let values): storedSecrets(values)
      case .sections: []
      }
    return (own + staticClientSecrets).filter { !$0.value.isEmpty && !$0.value.containsTemplate }
  }

  private func storedSecrets(_ values: FlyteBinaryValues) -> [StoredSecret] {
    let auth = values.configuration?.auth
    let remedy = Self.binaryRemedy
    let secrets = [
      auth?.oidc?.clientSecret.map {
        secret($0, "configuration.auth.oidc.clientSecret", remedy, trimming: .lineFeed)
      },
      auth?.internal?.clientSecret.map {
        secret($0, "configuration.auth.internal.clientSecret", remedy, trimming: .whiteSpace)
      },
    ]
    return secrets.compactMap(\.self)
  }

  private func storedSecrets(_ values: FlyteCoreValues) -> [StoredSecret] {
    let credentials = values.secrets?.adminOauthClientCredentials
    let name = credentials?.secretName?.value ?? FlyteChart.defaultSecretName
    let own = credentials?.clientSecret.map {
      secret(
        $0,
        "secrets.adminOauthClientCredentials.clientSecret",
        "set it to null, and put it as client_secret into the Secret \(KeyText.shown(name)) yourself",
        trimming: .whiteSpace
      )
    }
    let items = (values.flyteadmin?.secrets?.items ?? []).compactMap { item in
      item.value.map { value in
        secret(
          value,
          "flyteadmin.secrets.\(item.name.value)",
          Self.remedy(forSecret: item.name.value),
          use: item.name.value == openIDSecretName ? .credential : .unknown,
          trimming: item.name.value == openIDSecretName ? .lineFeed : .nothing
        )
      }
    }
    return [own].compactMap(\.self) + items
  }

  /// What stands for a hash among the clients of flyteadmin's own server, all of which the charts write
  /// into a ConfigMap.
  ///
  /// flyte-core has no other place for a hash.
  private var staticClientSecrets: [StoredSecret] {
    guard let chart else { return [] }
    let clients = writtenSections?.auth?.appAuth?.selfAuthServer?.staticClients?.clients ?? []
    return clients.flatMap { client in
      ([client.clientSecret].compactMap(\.self) + client.rotatedSecrets).map { value in
        StoredSecret(
          name: client.name.map { "\($0).client_secret" },
          value: value,
          isEncoded: false,
          use: .hash,
          exposure: Self.exposure(of: value, of: KeyText.shown(client.name.value), in: chart)
        )
      }
    }
  }

  private static func exposure(
    of value: SecretValue,
    of client: String,
    in chart: FlyteChart
  ) -> StoredSecret.Exposure? {
    let hash = value.hash
    // Text in base64 may be anything.
    let isPlain = hash.core == .text && hash.illegalByte != nil
    guard isPlain || hash.core != .text && chart == .binary else { return nil }
    return StoredSecret.Exposure(
      subject: isPlain ? "client_secret of '\(client)'" : "the hash of '\(client)'",
      place: .configMap,
      remedy: isPlain
        ? "write the hash of it: authcfg hash"
        : "put the section into a Secret that configuration.inlineSecretRef names",
      content: isPlain ? .secret : .hash
    )
  }

  private func secret(
    _ value: SecretValue,
    _ path: String,
    _ remedy: String,
    use: StoredSecret.Use = .credential,
    trimming: StoredSecret.Trimming
  ) -> StoredSecret {
    StoredSecret(
      name: Located(path, at: value.range),
      value: value,
      isEncoded: false,
      use: use,
      exposure: StoredSecret.Exposure(
        subject: KeyText.shown(path: path),
        place: .secret,
        remedy: remedy
      ),
      trimming: trimming
    )
  }
}
