public import Diagnostics
public import HelmValues

/// The values of the Astronomer Software (Astro Private Cloud) chart, as far as they decide who may
/// sign in.
public struct AstronomerValues: Section {
  /// The whole document.
  public let range: SourceRange
  /// What all charts of the platform share.
  public var global: AstronomerGlobal?
  /// The chart that Houston belongs to.
  @Boxed public var astronomer: AstronomerChart?

  /// The chart's templates, down to Houston's own configuration.
  public static let reader: SectionReader? = .astronomerChart

  /// The newest chart whose keys are known.
  public static let newestChart = ChartVersion(2, 1)

  /// The parts that matter.
  public static let fields: [Field<AstronomerValues>] = [
    .section("global", \.global, "settings shared by all charts of the platform"),
    .section("astronomer", \.astronomer, "the platform's own components"),
  ]

  /// Makes values in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Houston, the component that signs people in.
  public var houston: Houston? { astronomer?.houston }
  /// The authentication tree.
  public var authentication: Authentication? { houston?.configuration?.authentication }
  /// The tree of OpenID Connect providers.
  public var openIDConnect: OpenIDConnect? { authentication?.openIDConnect }
}

/// `global`: what all charts of the platform share.
public struct AstronomerGlobal: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The domain under which the platform is reached; empty where the file says `null`.
  public var baseDomain: Located<String>?
  /// Which half of a split platform this release is.
  public var plane: AstronomerPlane?
  /// The switch for a second control plane.
  public var controlPlaneHA: Switch?

  /// The fields of `global`.
  public static let fields: [Field<AstronomerGlobal>] = [
    .stringOrEmpty(
      "baseDomain",
      \.baseDomain,
      "the bare DNS name under which houston., app. and the registry are reached",
      .facts(source: "chart values.yaml; ingress hosts are houston.<baseDomain>")
    ),
    .section("plane", \.plane, "the part of a split platform that this release installs"),
    .section(
      "controlPlaneHA",
      \.controlPlaneHA,
      "a second control plane, under a base domain of its own",
      .facts(since: ChartVersion(2, 0))
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

/// `global.plane`: which half of a split platform a release is.
public struct AstronomerPlane: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The half; a `data` plane renders no Houston.
  public var mode: Located<Mode>?

  /// The halves, and both together.
  public enum Mode: String, CaseIterable, Sendable {
    /// Houston and everything that manages deployments.
    case control
    /// Only what runs deployments.
    case data
    /// Both in one cluster.
    case unified
  }

  /// The fields of `global.plane`.
  public static let fields: [Field<AstronomerPlane>] = [
    .choice(
      "mode",
      \.mode,
      "which half is installed; a data plane has no Houston and ignores auth settings",
      .facts(default: "unified", since: ChartVersion(1, 0))
    )
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}

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
