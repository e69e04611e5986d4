extension SectionReader {
  /// flyteadmin, which reads its sections with viper and mapstructure and is not strict
  /// (flytestdlib/config/viper, `StrictMode: false`).
  static let flyteadmin = SectionReader(
    name: "flyteadmin",
    unknownKeys: .dropped,
    decoding: .weak,
    ignoresCase: true
  )

  /// The client of flyteadmin in flytepropeller, flytescheduler and flytectl.
  static let flyteAdminClient = SectionReader(
    name: "the Go client of Flyte",
    unknownKeys: .dropped,
    decoding: .weak,
    ignoresCase: true
  )

  /// Flyte 2, one program for everything, which reads its sections as flyteadmin did.
  static let flyte2 = SectionReader(name: "Flyte 2", decoding: .weak, ignoresCase: true)

  /// The templates of the flyte-binary chart.
  static let flyteBinaryChart = SectionReader(
    name: "the flyte-binary chart",
    unknownKeys: .dropped,
    takesTextForTrue: true,
    effectOfNull: "Helm drops the chart's defaults below a null, and templates fail without them"
  )

  /// The templates of the flyte-core chart.
  static let flyteCoreChart = SectionReader(
    name: "the flyte-core chart",
    unknownKeys: .dropped,
    takesTextForTrue: true,
    effectOfNull: "Helm drops the chart's defaults below a null, and templates fail without them"
  )
}
