extension SectionReader {
  /// The templates of the Astronomer Software chart.
  static let astronomerChart = SectionReader(
    name: "the chart",
    refusesUnknownKeys: false,
    takesTextForTrue: true,
    effectOfNull: "Helm drops all of the chart's defaults below a null, and templates that use them fail"
  )

  /// Houston, which reads its configuration with the npm package `config`.
  static let houston = SectionReader(
    name: "Houston",
    refusesUnknownKeys: false,
    takesTextForTrue: true,
    effectOfNull: "the null replaces all of Houston's defaults below it, and the login page breaks"
  )
}
