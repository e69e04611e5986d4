import Diagnostics

extension FlyteRelease {
  /// The keys of Secrets that must be there before the release is installed, as far as they are known.
  public var references: [SecretReference] {
    secrets.flatMap { secret -> [SecretReference] in
      guard secret.maker == .person else { return [] }
      return secret.keys.map { key in
        SecretReference(
          reader: SecretReader(
            name: secret.readers.joined(separator: " and "),
            variableSetting: nil,
            nameSetting: secret.setting,
            keySetting: nil,
            effectOfAbsence: secret.effectOfAbsence(of: key.name)
          ),
          variable: nil,
          secretName: Located(secret.name.literal ?? "{{ … }}", at: secret.range),
          secretKey: nil,
          defaultKey: key.name,
          doubtfulFields: [],
          range: secret.range
        )
      }
    }
  }
}

extension ReleaseSecret {
  /// What becomes of its readers where it, or `key` in it, does not exist.
  fileprivate func effectOfAbsence(of key: String) -> String {
    switch channel {
    case .secretFiles:
      "without the Secret its pods do not start (FailedMount), and without the key "
        + (key == FlyteRelease.clientSecretKey
          ? "it gets no token at flyteadmin" : "flyteadmin stops: secrets not found")
    case .configurationFiles: "without it its pods do not start: FailedMount"
    case .variables: "without it its pods do not start: CreateContainerConfigError"
    }
  }
}
