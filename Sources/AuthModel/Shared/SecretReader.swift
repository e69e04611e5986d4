/// What reads a key of a Secret, with what rules about references have to know of it.
public struct SecretReader: Sendable {
  /// Its name, as the subject of a sentence: `Houston`.
  public let name: String
  /// What the variable's setting is called, if a reference names one.
  public let variableSetting: String?
  /// What the setting with the Secret's name is called.
  public let nameSetting: String
  /// What the setting with the key is called, if a reference may name one.
  public let keySetting: String?
  /// What becomes of it where the Secret, or the key in it, does not exist.
  public let effectOfAbsence: String

  /// Houston, through an item of `astronomer.houston.secret`.
  public static let houston = SecretReader(
    name: "Houston",
    variableSetting: "envName",
    nameSetting: "secretName",
    keySetting: "secretKey",
    effectOfAbsence: "without it Houston's pods do not start: CreateContainerConfigError"
  )
}
