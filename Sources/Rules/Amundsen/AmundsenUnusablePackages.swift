import AuthModel
import Diagnostics
import Linting

/// Finds versions of flaskoidc that do not work, or not with the packages beside them.
///
/// 1.1.2 does not import with Flask 2.3 or later, which took `_app_ctx_stack` and `get_env` away; 1.1.0 and 1.1.1
/// keep the first token for ever, so that people sign in again and again once it has ended; 1.0.5 makes a
/// redirect URI that no provider takes. Versions before 1.0 need flask-oidc 1.4.0, which does not import with
/// itsdangerous 2.1 or later.
///
/// Only versions that are written down are compared: in one file of requirements, or in the `pip install`
/// lines of one stage of a Dockerfile.
struct AmundsenUnusablePackages: Rule {
  static let severity = Severity.error

  func check(_ packages: PythonPackages, report: inout Report) {
    guard let flaskoidc = packages["flaskoidc"] else { return }
    let versions = flaskoidc.versions
    for (version, message, effect) in Self.broken where versions == Self.exactly(version) {
      report(
        "\(message) with flaskoidc \(version)",
        at: flaskoidc.range,
        notes: [Note(effect), Note("expected flaskoidc==1.1.2")]
      )
    }
    if versions == Self.exactly(ChartVersion(1, 1, 2)), let flask = packages["flask"],
      Availability(since: ChartVersion(2, 3)).covers(flask.versions)
    {
      report.conflict(
        flask,
        "flaskoidc 1.1.2 does not work with Flask 2.3 or later",
        flaskoidc,
        "expected Flask==2.2.5, which Amundsen's own images have"
      )
    }
    if Availability(before: FlaskOIDCLine.firstOfCurrent).covers(versions),
      let signer = packages["itsdangerous"],
      Availability(since: ChartVersion(2, 1)).covers(signer.versions)
    {
      report.conflict(
        signer,
        "flaskoidc before 1.0 does not work with itsdangerous 2.1 or later",
        flaskoidc,
        "expected itsdangerous<2.1"
      )
    }
  }

  private static func exactly(_ version: ChartVersion) -> Availability {
    let next = ChartVersion(version.major, version.minor, version.patch + 1)
    return Availability(since: version, before: next)
  }

  private static let broken = [
    (
      ChartVersion(1, 0, 5), "nobody can sign in",
      "its redirect URI ends in '?_schema=http', which no provider takes"
    ),
    (ChartVersion(1, 1, 0), "people sign in again and again", loop),
    (ChartVersion(1, 1, 1), "people sign in again and again", loop),
  ]

  private static let loop =
    "it takes the oldest token of a person, which has ended after an hour or so"
}

extension Report {
  fileprivate mutating func conflict(
    _ package: PythonRequirement,
    _ message: String,
    _ flaskoidc: PythonRequirement,
    _ remedy: String
  ) {
    self(
      message,
      at: package.range,
      notes: [
        Note("flaskoidc", at: flaskoidc.range),
        Note("the service ends at its start: ImportError"),
        Note(remedy),
      ]
    )
  }
}
