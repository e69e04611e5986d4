/// The three generations of flaskoidc, the wrapper around Flask that signs people in to Amundsen.
///
/// They share little but the name: each reads other variables and registers another redirect URI.
public enum FlaskOIDCLine: String, CaseIterable, Sendable {
  /// 0.0.1 to 0.0.5, on top of flask-oidc.
  case first = "flaskoidc 0.0"
  /// 0.1.0 to 0.2.3, which copies `OIDC_*` variables into the configuration of flask-oidc 1.4.0.
  case second = "flaskoidc 0.1 and 0.2"
  /// 1.0.0 and later, on top of Authlib.
  case current = "flaskoidc 1.0 and later"

  /// The versions of the line.
  public var versions: Availability {
    switch self {
    case .first: Availability(before: Self.firstOfSecond)
    case .second: Availability(since: Self.firstOfSecond, before: Self.firstOfCurrent)
    case .current: Availability(since: Self.firstOfCurrent)
    }
  }

  /// The first version that copies `OIDC_*` variables.
  static let firstOfSecond = ChartVersion(0, 1)
  /// The first version on top of Authlib.
  public static let firstOfCurrent = ChartVersion(1, 0)
  /// The first version that reads `FLASK_OIDC_FORCE_SCHEME`.
  public static let firstWithScheme = ChartVersion(1, 0, 6)

  /// The key that cookies are signed with unless one is set, which everybody can read (`config.py` of
  /// each line).
  public var publicSecretKey: String {
    switch self {
    case .first: "base-dap-config-secret-key"
    case .second: "base-flask-oidc-secret-key"
    case .current: "!-flask-oidc-secret-key"
    }
  }

  /// The path that people come back to unless another is set.
  public var callbackPath: String { self == .current ? "/auth" : "/oidc_callback" }
}
