import Diagnostics

extension AmundsenProcess {
  /// The secrets that stand here themselves.
  var storedSecrets: [StoredSecret] {
    settings.filter { $0.variable?.isSecret == true && !$0.isBuiltIn }.compactMap { setting in
      guard let value = setting.value, !value.isEmpty, !value.isUnfinished else { return nil }
      return StoredSecret(
        name: setting.name,
        value: value,
        isEncoded: false,
        use: .credential,
        exposure: isOfChart ? exposure(of: setting) : nil
      )
    }
  }

  /// The chart has no Secret for them.
  private func exposure(of setting: AmundsenSetting) -> StoredSecret.Exposure {
    StoredSecret.Exposure(
      subject: "'\(setting.name.value)' of \(name)",
      place: .configMap,
      remedy:
        "the chart has no Secret for it: leave it out, and let a patch of the Deployment add it "
        + "with envFrom.secretRef behind the chart's own configMapRef"
    )
  }

  /// What is still to be filled in.
  var unfinishedValues: [UnfinishedValue] {
    let own: Set = ["FLASK_OIDC_CLIENT_ID", "FLASK_OIDC_CLIENT_SECRET", "FLASK_OIDC_CONFIG_URL"]
    return settings.compactMap { setting in
      // Those of a client are looked at with it.
      let isOfClient = isCurrentLine == true && usesFlaskOIDC && own.contains(setting.name.value)
      guard !isOfClient, !setting.isBuiltIn, setting.variable != nil, let value = setting.value,
        isOfChart || !value.isShellVariable
      else { return nil }
      return UnfinishedValue("the value of '\(setting.name.value)'", value)
    }
  }
}
