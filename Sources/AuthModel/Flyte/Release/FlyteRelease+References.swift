import Diagnostics

extension FlyteRelease {
  /// The keys of Secrets that must be there before the release is installed, as far as they are known.
  public var references: [SecretReference] {
    secrets.flatMap { secret -> [SecretReference] in
      guard secret.maker == .person else { return [] }
      let reader = SecretReader(
        name: secret.readers.joined(separator: " and "),
        nameSetting: secret.setting,
        effectOfAbsence: secret.effectOfAbsence
      )
      return secret.keys.map { key in
        SecretReference(
          reader: reader,
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

extension SecretReader {
  /// A program whose pods find the Secret at their start.
  fileprivate init(name: String, nameSetting: String, effectOfAbsence: String) {
    self.init(
      name: name,
      variableSetting: nil,
      nameSetting: nameSetting,
      keySetting: nil,
      effectOfAbsence: effectOfAbsence
    )
  }
}
