import Diagnostics
import HelmValues
import YAML

/// One release of Amundsen, as values of its chart set it up.
public final class AmundsenInstallation: Sendable {
  /// The values as they are written.
  public let written: AmundsenValues
  /// The values with the chart's defaults below them.
  public let effective: AmundsenValues
  /// The chart that they are for.
  public let target: TargetChart
  /// Whether all values of the release are known, so that nothing can be said elsewhere.
  public let isComplete: Bool
  /// The three services as the chart sets them up.
  public let processes: [AmundsenProcess]

  init(
    _ written: AmundsenValues,
    effective: AmundsenValues,
    target: TargetChart,
    isComplete: Bool
  ) {
    self.written = written
    self.effective = effective
    self.target = target
    self.isComplete = isComplete
    processes = AmundsenService.allCases.map { service in
      switch Era(of: target.version, written) {
      case .current:
        AmundsenProcess(service, in: effective, written, isComplete: isComplete)
      case .middle: AmundsenProcess(service, by: written.frontEnd?.old, written)
      case .oldest: AmundsenProcess(service, by: written.oldest, written)
      }
    }
  }

  /// The layouts that followed each other.
  public enum Era: Comparable, Sendable {
    /// Chart 0.1.0: all at the root.
    case oldest
    /// Charts 1.0.0 to 2.1.0 before July 2021: below `frontEnd`.
    case middle
    /// Charts 2.1.0 since July 2021, and later: below `oidc`.
    case current

    /// The layout that a chart of `version` reads; of 2.1.0, which had both, the one that `values` are
    /// written in.
    init(of version: ChartVersion, _ values: AmundsenValues) {
      switch version {
      case ..<ChartVersion(1, 0): self = .oldest
      case ..<ChartVersion(2, 1): self = .middle
      case ChartVersion(2, 1): self = values.oidc == nil ? .middle : .current
      default: self = .current
      }
    }
  }

  /// The layout that the chart reads.
  public var era: Era { Era(of: target.version, written) }

  /// The newest chart whose keys are known.
  static let newestChart = ChartVersion(2, 1, 2)

  /// The values that the chart starts from, as far as they concern signing in (values.yaml of 2.1.2).
  static let chartDefaults: Value? = {
    let text = """
      oidc:
        enabled: false
        configs:
          FLASK_OIDC_PROVIDER_NAME: google
          FLASK_OIDC_SCOPES: openid email profile
          FLASK_OIDC_USER_ID_FIELD: email
          FLASK_OIDC_REDIRECT_URI: /auth
          FLASK_OIDC_CONFIG_URL: https://accounts.google.com/.well-known/openid-configuration
          FLASK_OIDC_WHITELISTED_ENDPOINTS: status,healthcheck,health
      frontEnd: {image: amundsendev/amundsen-frontend, imageTag: latest, serviceType: ClusterIP, baseUrl: "http://localhost"}
      metadata: {image: amundsendev/amundsen-metadata, imageTag: latest, serviceType: ClusterIP}
      search: {image: amundsendev/amundsen-search, imageTag: latest, serviceType: ClusterIP}
      """
    let file = SourceFile(id: .builtIn, path: "values.yaml of the chart", bytes: Array(text.utf8))
    return read(file).documents.first?.root.map { Value($0) }
  }()

  /// Binds `root`, values of the chart or of an umbrella chart that depends on it, as it is written, and
  /// over the chart's defaults.
  static func bind(_ root: Value, _ binder: inout Binder) -> AmundsenInstallation {
    if let name = dependencyName(in: root), let values = root.values(ofDependency: name) {
      return binder.inside(name) { bindOwn(values, &$0) }
    }
    return bindOwn(root, &binder)
  }

  private static func bindOwn(_ root: Value, _ binder: inout Binder) -> AmundsenInstallation {
    binder.rootPath = binder.path
    binder.chartDefaults = chartDefaults
    let written: AmundsenValues = binder.bind(root, misplacedBy: misplacements)
    let intended = binder.intended(root)
    let layers = [chartDefaults, intended].compactMap(\.self)
    let effective: AmundsenValues = binder.bindingAgain { rest in
      rest.bind(MergedValues(layers).root ?? intended)
    }
    let installation = AmundsenInstallation(
      written,
      effective: effective,
      target: binder.chart,
      isComplete: binder.isComplete
    )
    for process in installation.processes { process.disclose(&binder) }
    return installation
  }

  private static let misplacements = MisplacementTree(
    Misplacement.all(of: AmundsenValues.fields.map(\.declaration), readBy: .amundsenChart)
  )
}

extension Configuration {
  /// The services of Amundsen, or parts of them, with what the document itself says of them and nothing
  /// that other files do.
  public var writtenAmundsenProcesses: [AmundsenProcess] { content.amundsenProcesses }
}

extension Configuration.Content {
  /// The services of Amundsen that a document with this content sets up by itself.
  var amundsenProcesses: [AmundsenProcess] {
    switch self {
    case .amundsen(let installation): installation.processes
    case .environment(let environments): environments.compactMap { AmundsenProcess($0) }
    case .astronomer, .flyte, .flyteClient, .kubernetes, .registrations, .awsPolicy, .python,
      .astroDeployment, .airflow, .googleKey:
      []
    }
  }
}
