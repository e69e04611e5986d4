public import Diagnostics
import HelmValues

/// `airflow_settings.yaml`: what the Astro CLI writes into the database of a local Airflow.
///
/// Source: astro-cli, `settings/types.go` and `settings/settings.go`.
public struct AirflowSettingsFile: Section {
  /// Where it stands.
  public let range: SourceRange
  /// All that there is.
  public var airflow: AirflowSettings?

  /// The only key.
  public static let fields: [Field<AirflowSettingsFile>] = [
    .section(
      "airflow",
      \.airflow,
      "what is written into the database of a local Airflow",
      .facts(source: source)
    )
  ]
  /// The Astro CLI takes numbers for text, and text for numbers (viper and mapstructure).
  public static let reader: SectionReader? = SectionReader(name: "the Astro CLI", decoding: .weak)

  static let source = "astro-cli, settings/types.go"

  /// Keys of which one at least stands in such a file.
  static let words = keys.values.sorted()

  /// The lists below `airflow`, and what each item of them has.
  private static let keys = [
    "connections": "conn_id", "pools": "pool_name", "variables": "variable_name",
  ]

  /// Makes a file that says nothing.
  public init(range: SourceRange) { self.range = range }

  /// Whether `root` is such a file; a chart of Airflow has `airflow` as well, with other keys below it.
  static func recognizes(_ root: Value) -> Bool {
    guard let airflow = root.value(of: "airflow"), airflow.isMapping else { return false }
    return keys.contains { list, key in
      airflow.value(of: list)?.items.contains { $0.value(of: key) != nil } ?? false
    }
  }
}

/// `airflow` of `airflow_settings.yaml`.
public struct AirflowSettings: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The connections.
  public var connections: [AirflowSettingsConnection] = []
  /// The variables of Airflow.
  public var variables: [AirflowSettingsVariable] = []
  private var pools: Entry?

  /// The lists below `airflow`.
  public static let fields: [Field<AirflowSettings>] = [
    .sections(
      "connections",
      \.connections,
      "connections that are added, in the place of those with the same id",
      .facts(source: AirflowSettingsFile.source)
    ),
    .sections(
      "variables",
      \.variables,
      "variables of Airflow that are set",
      .facts(source: AirflowSettingsFile.source)
    ),
    .any("pools", \.pools, "pools that are made", .facts(source: AirflowSettingsFile.source)),
  ]

  /// Makes a section that says nothing.
  public init(range: SourceRange) { self.range = range }
}

/// A variable of Airflow in `airflow_settings.yaml`.
public struct AirflowSettingsVariable: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The name.
  public var name: Located<String>?
  /// The value, which may be a secret whatever the name says.
  public var value: SecretValue?

  /// Name and value.
  public static let fields: [Field<AirflowSettingsVariable>] = [
    .string(
      "variable_name",
      \.name,
      "the name of the variable",
      .facts(source: AirflowSettingsFile.source)
    ),
    .secret(
      "variable_value",
      \.value,
      "its value",
      .facts(source: AirflowSettingsFile.source)
    ),
  ]

  /// The Astro CLI drops other keys.
  public static let otherKeys = OtherKeys<AirflowSettingsVariable>.reported
  /// What other files call them.
  public static let foreignNames = [
    "key": "variable_name", "name": "variable_name", "val": "variable_value",
    "value": "variable_value",
  ]

  /// Makes a variable without name and value.
  public init(range: SourceRange) { self.range = range }
}
