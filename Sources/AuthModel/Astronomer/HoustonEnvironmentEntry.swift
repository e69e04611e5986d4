public import Diagnostics
public import HelmValues
import YAML

/// An item of `astronomer.houston.env`: a variable with its value.
public struct HoustonEnvironmentEntry: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The variable's name.
  public var name: Located<String>?
  /// The variable of Houston, if it is one.
  public private(set) var variable: HoustonVariable?
  /// The value, which may be a secret whatever the name says.
  public private(set) var value: SecretValue?
  /// The value as text, for variables that are known to hold none.
  public private(set) var plainValue: URLReference?
  /// What Helm makes of the value: its type, and nothing of its text.
  public private(set) var valueType: FoundType?
  /// The key and value of `valueFrom`, which the chart does not read.
  public private(set) var valueFrom: Entry?
  /// The fields, by their right name, that are there but misspelt or hold what cannot be taken.
  public private(set) var doubtfulFields: Set<String> = []
  private var valueEntry: Entry?

  /// The fields of an item.
  public static let fields: [Field<HoustonEnvironmentEntry>] = [
    .string(
      "name",
      \.name,
      "the variable",
      .facts(
        isRequired: true,
        source: "chart template houston_environment: only name and value are read"
      )
    ),
    .any("value", \.valueEntry, "its value; the chart quotes it", as: .scalar),
    .any("valueFrom", \.valueFrom, "not read by the chart; use houston.secret"),
  ]

  /// The chart reads no other keys.
  public static let otherKeys = OtherKeys<HoustonEnvironmentEntry>.reported

  /// The keys that people bring along from `houston.secret` and elsewhere.
  public static let foreignNames = ["key": "name", "envName": "name"]

  /// Makes an item without name and value.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Where the key `valueFrom` stands, if it does.
  public var valueFromKeyRange: SourceRange? { valueFrom?.key.range }

  /// Where the key of the value stands.
  public var valueKeyRange: SourceRange? { valueEntry?.key.range }

  /// Where the value stands.
  public var valueRange: SourceRange? { valueEntry?.value.range }

  /// The text of the value that reaches Houston if it is another than the one written: Helm reads a
  /// number or a truth value and prints it anew.
  ///
  /// Go prints numbers from 1e+06 up in scientific notation, and all of them without leading or
  /// final zeros.
  public var alteredText: String? {
    switch valueEntry?.value.scalar {
    case .number?, .boolean?:
      let printed = valueEntry?.value.scalar?.printed
      return printed == valueEntry?.value.text ? nil : printed
    default:
      return nil
    }
  }

  /// Whether quotes around the value make it text.
  public var canBeQuoted: Bool { valueEntry?.value.node.canBeQuoted ?? false }

  /// Takes the value apart once the name, which decides what may be shown, is known.
  public mutating func finish(_ binder: inout Binder) {
    doubtfulFields = binder.doubtfulFields()
    variable = name.flatMap { HoustonVariable[$0.value] }
    guard let entry = valueEntry else { return }
    valueType = FoundType(entry.value)
    guard entry.value.isScalar, !entry.value.isNull else { return }
    value = SecretValue(entry.value.node)
    let isSecret = variable?.isSecret ?? true
    if valueType == .string, let field = Self.fields.first(where: { $0.name == "value" }) {
      binder.takeDown(entry, field.declaration, isSecret: isSecret)
    }
    guard !isSecret else { return }
    plainValue = URLReference(entry.value.node)
    binder.disclose(entry.value)
  }
}
