public import Diagnostics
public import HelmValues

/// `astronomer`: the chart that Houston belongs to.
public struct AstronomerChart: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Houston.
  @Boxed public var houston: Houston?
  /// Objects of one's own that the chart renders along, Secrets for instance.
  public private(set) var extraObjects: Entry?

  /// The fields of `astronomer`.
  public static let fields: [Field<AstronomerChart>] = [
    .section("houston", \.houston, "the API server, which signs people in"),
    .any(
      "extraObjects",
      \.extraObjects,
      "objects of one's own that the chart renders along; templates in them are evaluated",
      .facts(
        misplacedAt: ["extraObjects"],
        source: "chart values.yaml; the chart runs it through tpl"
      )
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
