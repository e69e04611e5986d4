extension SectionReader {
  /// The templates of the Astronomer Software chart.
  static let astronomerChart = SectionReader(
    name: "the chart",
    takesTextForTrue: true,
    breaksOnNull: false,
    effectOfNull: "Helm drops the chart's defaults below a null, and templates fail without them"
  )

  /// Houston, which reads its configuration with the npm package `config`.
  static let houston = SectionReader(
    name: "Houston",
    takesTextForTrue: true,
    breaksOnNull: true,
    effectOfNull: "the null replaces Houston's defaults below it, and reading one of them fails"
  )
}
