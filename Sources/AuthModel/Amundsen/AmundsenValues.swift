public import Diagnostics
import HelmValues

/// The values of Amundsen's chart, as far as they concern signing in.
///
/// Three layouts followed each other, and no chart says a word about keys of another one. Source:
/// amundsen-kube-helm/templates/helm of amundsen-io/amundsen, every version from 0.1.0 to 2.1.2.
public struct AmundsenValues: Section {
  /// The whole document.
  public let range: SourceRange
  /// Who signs people in, in charts of today.
  @Boxed public var oidc: AmundsenOIDC?
  /// Another wrapper around Flask.
  public var flaskApp: AmundsenFlaskApp?
  /// What people see.
  @Boxed public var frontEnd: AmundsenServiceValues?
  /// What the frontend asks for tables and people.
  @Boxed public var metadata: AmundsenServiceValues?
  /// What the frontend asks for search results.
  @Boxed public var search: AmundsenServiceValues?
  /// The oldest layout, in which all of it stood at the root.
  public var oldest = AmundsenOldKeys()
  /// Where people reach the site.
  var ingress: Entry?

  /// The parts that concern signing in.
  public static let fields: [Field<AmundsenValues>] =
    [
      .section("oidc", \.oidc, "who signs people in, in charts from 2.1.1 on"),
      .section("flaskApp", \.flaskApp, "another wrapper around Flask", .facts(nullable: true)),
      .section(
        "frontEnd",
        \.frontEnd,
        "what people see",
        .facts(misplacedAt: ["frontend", "FrontEnd", "Frontend", "front_end"])
      ),
      .section(
        "metadata",
        \.metadata,
        "what the frontend asks for tables and people",
        .facts(misplacedAt: ["Metadata", "metaData"])
      ),
      .section(
        "search",
        \.search,
        "what the frontend asks for search results",
        .facts(misplacedAt: ["Search"])
      ),
      .any("ingress", \.ingress, "where people reach the site"),
      .any(
        "frontEndServiceImage",
        \.oldest.frontEndServiceImage,
        "the image of the frontend in chart 0.1.0"
      ),
    ] + AmundsenOldKeys.fields(at: \.oldest, "chart 0.1.0")

  /// The chart's templates.
  public static let reader: SectionReader? = .amundsenChart

  /// Makes values in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// The values of `service`.
  public subscript(service: AmundsenService) -> AmundsenServiceValues? {
    switch service {
    case .frontend: frontEnd
    case .metadata: metadata
    case .search: search
    }
  }
}

extension SectionReader {
  /// The templates of Amundsen's chart.
  static let amundsenChart = SectionReader(
    name: "the chart",
    unknownKeys: .dropped,
    takesTextForTrue: true,
    effectOfNull: "Helm drops the chart's defaults below a null"
  )
}
