public import Diagnostics
public import HelmValues
import YAML

/// An item of `astronomer.houston.env`: a variable with its value.
public struct HoustonEnvironmentEntry: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The variable's name.
  public var name: Located<String>?
  /// The value, which may be a secret whatever the name says.
  public private(set) var value: SecretValue?
  /// The value as text, for variables that are known to hold none.
  public private(set) var plainValue: URLReference?
  /// What Helm makes of the value: its type, and nothing of its text.
  public private(set) var valueType: FoundType?
  /// The key and value of `valueFrom`, which the chart does not read.
  public private(set) var valueFrom: Entry?
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
    .any("value", \.valueEntry, "its value; the chart quotes it"),
    .any("valueFrom", \.valueFrom, "not read by the chart; use houston.secret"),
  ]

  /// The chart reads no other keys.
  public static let otherKeys = OtherKeys<HoustonEnvironmentEntry>.reported

  /// Makes an item without name and value.
  public init(range: SourceRange) {
    self.range = range
  }

  /// The variable of Houston, if it is one.
  public var variable: HoustonVariable? { name.flatMap { HoustonVariable[$0.value] } }

  /// Where the value stands.
  public var valueRange: SourceRange? { valueEntry?.value.range }

  /// Whether the value is an unquoted number that the chart prints in scientific notation, as Go
  /// prints every number from 1000000 up; `nil` if it is no number.
  public var printedNumber: String? {
    guard case .number(let number)? = valueEntry?.value.scalar else { return nil }
    return HelmScalar.number(number).printed
  }

  /// Takes the value apart once the name, which decides what may be shown, is known.
  public mutating func finish(_ binder: inout Binder) {
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
