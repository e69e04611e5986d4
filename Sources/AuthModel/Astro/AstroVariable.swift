public import Diagnostics
import HelmValues

/// An item of `environment_variables` in a Deployment's file.
///
/// Source: astro-cli, `cloud/deployment/fromfile/fromfile.go` (`checkEnvVars`, `createEnvVarsRequest`).
public struct AstroVariable: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether Astro hides the value from people.
  public var isSecret: Located<Bool>?
  /// The variable; `nil` without a name.
  public private(set) var assignment: EnvironmentVariable?
  /// What becomes of the value because it has no quotes, if something does.
  public private(set) var isAltered = false
  /// Where quotation marks around the value make it text.
  public private(set) var editableValue: SourceRange?
  /// Whether a field of it stands under a wrong name.
  public private(set) var isDoubtful = false
  private var updatedAt: Entry?
  private var keyEntry: Entry?
  private var valueEntry: Entry?

  private static let source = AstroDeploymentFile.source

  /// The fields of a variable.
  public static let fields: [Field<AstroVariable>] = [
    .any(
      "key",
      \.keyEntry,
      "the name of the variable",
      as: .scalar,
      .facts(isRequired: true, source: source)
    ),
    .any(
      "value",
      \.valueEntry,
      "its value, in quotes; that of a secret may be left out of an update",
      as: .scalar,
      .facts(source: source)
    ),
    .boolean(
      "is_secret",
      \.isSecret,
      "hides the value from everybody but the Deployment",
      .facts(default: false, source: source)
    ),
    .any(
      "updated_at",
      \.updatedAt,
      "when it was changed last, which is printed only",
      as: .scalar,
      .facts(source: source)
    ),
  ]

  /// The Astro CLI drops other keys.
  public static let otherKeys = OtherKeys<AstroVariable>.reported
  /// What other files call the same.
  public static let foreignNames = ["name": "key"]

  /// Makes a variable without name and value.
  public init(range: SourceRange) { self.range = range }

  /// Whether it has a name.
  public var hasName: Bool { assignment != nil }

  /// Whether a value stands there.
  public var hasValue: Bool {
    valueEntry.map { !$0.value.isScalar || !$0.value.isNull && !$0.value.text.isEmpty } ?? false
  }

  /// Puts name and value together.
  public mutating func finish(_ binder: inout Binder) {
    isDoubtful = !binder.doubtfulFields().isEmpty
    for entry in [keyEntry, valueEntry].compactMap(\.self) where !entry.value.isScalar {
      let field = Self.fields.first { $0.name == entry.key.value }?.declaration
      binder.report(.wrongType(found: FoundType(entry.value)), entry, field)
    }
    guard let key = keyEntry?.value, key.isScalar, !key.isNull, !key.text.isEmpty else { return }
    if KeyText.isName(key.text.utf8.span) { binder.disclose(name: key) }
    assignment = EnvironmentVariable(named: key, valueEntry?.value, in: range)
    guard let value = valueEntry?.value, value.isScalar, let text = AstroScalar.text(of: value)
    else {
      return
    }
    isAltered = text != value.text
    editableValue = value.node.canBeQuoted ? value.range : nil
  }
}
