import Diagnostics

/// One of the three programs that Amundsen consists of.
///
/// Source: the Dockerfiles and `config.py` of amundsen-io/amundsen, and the chart's values.
public enum AmundsenService: String, CaseIterable, Sendable {
  /// What people see.
  case frontend
  /// What the frontend asks for tables and people.
  case metadata
  /// What the frontend asks for search results.
  case search

  /// The key of its values in the chart.
  public var valuesKey: String { self == .frontend ? "frontEnd" : rawValue }

  /// The variable that names its configuration class.
  public var configClassName: String { "\(rawValue.uppercased())_SVC_CONFIG_MODULE_CLASS" }

  /// The class that is used where that variable is not set.
  public var defaultConfigClass: String {
    switch self {
    case .frontend: "amundsen_application.config.TestConfig"
    case .metadata: "metadata_service.config.LocalConfig"
    case .search: "search_service.config.LocalConfig"
    }
  }

  /// Its image as the project publishes it, without flaskoidc in it.
  public var image: String { "amundsendev/amundsen-\(rawValue)" }

  /// Its image with flaskoidc in it; nobody ever published one for search.
  public var imageWithOIDC: String? { self == .search ? nil : "\(image)-oidc" }

  /// The port that it listens at in the chart.
  public var port: Int {
    switch self {
    case .frontend: 5000
    case .search: 5001
    case .metadata: 5002
    }
  }

  /// The path that probes ask.
  public static let healthPath = "/healthcheck"

  /// The name of the route behind that path in a release; `nil` where nobody knows the release.
  public func healthEndpoint(in version: ChartVersion?) -> String? {
    guard self != .frontend else { return "healthcheck" }
    guard let version else { return nil }
    let firstRenamed = self == .metadata ? ChartVersion(3, 9) : ChartVersion(2, 11, 1)
    return version >= firstRenamed ? "api.healthcheckapi" : "api.healthcheck"
  }

  /// The versions of flaskoidc that the image of a release may hold (`setup.py` and
  /// `requirements.txt` at each tag).
  public func flaskOIDC(in version: ChartVersion) -> Availability {
    let (pinned, open): (ChartVersion, ChartVersion) =
      switch self {
      case .frontend: (ChartVersion(3, 9), ChartVersion(3, 13))
      case .metadata: (ChartVersion(3, 6), ChartVersion(3, 9, 1))
      case .search: (ChartVersion(2, 8), ChartVersion(3, 0))
      }
    if version < pinned { return Availability(before: FlaskOIDCLine.firstOfCurrent) }
    guard version < open else { return Availability(since: FlaskOIDCLine.firstWithScheme) }
    return Availability(since: FlaskOIDCLine.firstOfCurrent, before: ChartVersion(1, 0, 1))
  }

  /// The first frontend that reads `FLASK_APP_MODULE_NAME`; earlier ones know `APP_WRAPPER` alone.
  static let firstWithModuleName = ChartVersion(3, 9)

  /// The service that `name` of an image, a container or a Compose service tells of.
  init?(named name: String) {
    let letters = name.lowercased()
    guard !["elasticsearch", "opensearch"].contains(where: letters.containsBytes) else {
      return nil
    }
    let found = Self.allCases.filter { letters.containsBytes(of: $0.rawValue) }
    guard found.count == 1 else { return nil }
    self = found[0]
  }
}
