public import Diagnostics

/// An item of `astronomer.houston.secret`: a variable whose value comes from a Secret.
public struct HoustonSecretEntry: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The variable's name.
  public var envName: Located<String>?
  /// The variable of Houston, if it is one.
  public private(set) var variable: HoustonVariable?
  /// The Secret's name.
  public var secretName: Located<String>?
  /// The key in the Secret.
  public var secretKey: Located<String>?

  /// The key that the chart reads when none is given.
  public static let defaultKey = "value"

  /// The fields of an item.
  public static let fields: [Field<HoustonSecretEntry>] = [
    .string("envName", \.envName, "the variable", .facts(isRequired: true)),
    .string(
      "secretName",
      \.secretName,
      "the name of the Secret, in Houston's namespace",
      .facts(isRequired: true)
    ),
    .string(
      "secretKey",
      \.secretKey,
      "the key in the Secret",
      .facts(default: .string(defaultKey))
    ),
  ]

  /// The chart reads no other keys.
  public static let otherKeys = OtherKeys<HoustonSecretEntry>.reported

  /// The keys that people bring along from a container's `env`.
  public static let foreignNames = ["name": "envName", "key": "secretKey", "secret": "secretName"]

  /// The fields, by their right name, that are there but misspelt or hold what cannot be taken.
  public private(set) var doubtfulFields: Set<String> = []

  /// Makes an item in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Finds the variable, and which fields are only misspelt.
  public mutating func finish(_ binder: inout Binder) {
    doubtfulFields = binder.doubtfulFields()
    variable = envName.flatMap { HoustonVariable[$0.value] }
  }

  /// What the item refers to.
  public var reference: SecretReference {
    SecretReference(
      reader: .houston,
      variable: envName,
      secretName: secretName,
      secretKey: secretKey,
      defaultKey: Self.defaultKey,
      doubtfulFields: doubtfulFields,
      range: range
    )
  }
}
