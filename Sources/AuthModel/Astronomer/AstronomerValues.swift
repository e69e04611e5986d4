public import Diagnostics

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

  /// The clients that are written down, in the tree or as variables.
  public private(set) var clients: [Client] = []
  /// The variables of Houston in the order in which the container gets them: those of `houston.env`,
  /// then those of `houston.secret`; of equal names the last one wins.
  public private(set) var variables: [Variable] = []

  /// Whether all that the release is given is known, so that what the values do not say is left to the
  /// chart: they were given as the layers of one release, or say themselves where the platform is
  /// reached.
  ///
  /// Other files are taken for one of several, which may leave to its neighbours what it does not say.
  public var isWhole: Bool { isComplete || global?.baseDomain?.value.isEmpty == false }
  /// Whether they were given as the layers of one release.
  public private(set) var isComplete = false

  /// The parts that matter.
  public static let fields: [Field<AstronomerValues>] = [
    .section("global", \.global, "settings shared by all charts of the platform"),
    .section("astronomer", \.astronomer, "the platform's own components"),
  ]

  /// Makes values in which nothing is set.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Puts together what tree and environment mean, once for all rules.
  public mutating func finish(_ binder: inout Binder) {
    isComplete = binder.isComplete
    variables = boundVariables
    clients = boundClients
  }

  /// Houston, the component that signs people in.
  public var houston: Houston? { astronomer?.houston }
  /// The authentication tree.
  public var authentication: Authentication? { houston?.configuration?.authentication }
  /// The tree of OpenID Connect providers.
  public var openIDConnect: OpenIDConnect? { authentication?.openIDConnect }
}
