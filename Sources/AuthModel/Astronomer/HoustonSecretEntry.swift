public import Diagnostics
import HelmValues

/// An item of `astronomer.houston.secret`: a variable whose value comes from a Secret.
public struct HoustonSecretEntry: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The variable's name.
  public var envName: Located<String>?
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
    .string("secretKey", \.secretKey, "the key in the Secret", .facts(default: defaultKey)),
  ]

  /// The keys that people bring along from a container's `env`.
  public static let otherKeys = OtherKeys<HoustonSecretEntry>.named { item, entry, binder in
    guard foreignKeys[entry.key.value] != nil else { return false }
    item.foreignEntries.append(entry)
    return true
  }

  private static let foreignKeys = ["name": "envName", "key": "secretKey", "secret": "secretName"]
  private var foreignEntries: [Entry] = []

  /// Makes an item in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Says of each foreign key what was meant, and whether that is there already.
  public mutating func finish(_ binder: inout Binder) {
    for entry in foreignEntries {
      guard let meant = Self.foreignKeys[entry.key.value] else { continue }
      let isTaken =
        switch meant {
        case "envName": envName != nil
        case "secretKey": secretKey != nil
        default: secretName != nil
        }
      let field = Self.fields.first { $0.name == meant }?.declaration
      binder.report(.misspeltKey(meant: meant, isCertain: true, isTaken: isTaken), entry, field)
    }
  }

  /// The variable of Houston, if it is one.
  public var variable: HoustonVariable? { envName.flatMap { HoustonVariable[$0.value] } }

  /// What the item refers to.
  public var reference: SecretReference {
    SecretReference(
      variable: envName,
      secretName: secretName,
      secretKey: secretKey,
      defaultKey: Self.defaultKey,
      range: range
    )
  }
}
