public import Diagnostics
import HelmValues

/// `astronomer.houston.config.auth`: who may sign in, and how.
public struct Authentication: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Accounts with a password in Houston's own database.
  public var local: LocalAuthentication?
  /// GitHub, through Astronomer's shared Auth0 tenant.
  public var gitHub: Switch?
  /// A directory.
  public var ldap: Switch?
  /// OpenID Connect.
  @Boxed public var openIDConnect: OpenIDConnect?

  /// Whether people can sign in with GitHub when nothing is said about it: the chart's
  /// `production.yaml` switches it on, in all charts from 0.16 to 2.1.
  public static let isGitHubEnabledByDefault = true

  /// Whether local accounts work when nothing is said about them: the chart's `production.yaml`
  /// switches them off, whatever the image's own default.
  public static let isLocalEnabledByDefault = false

  /// The path of this section from the root of the document.
  static let path = "astronomer.houston.config.auth"

  /// The fields of `auth`.
  public static let fields: [Field<Authentication>] = [
    .section(
      "local",
      \.local,
      "accounts with a password in Houston's own database",
      .facts(
        misplacedAt: [
          "astronomer.houston.config.local", "astronomer.houston.config.auth.openidConnect.local",
        ]
      )
    ),
    .section(
      "github",
      \.gitHub,
      "sign-in with GitHub through Astronomer's shared Auth0 tenant; on unless switched off",
      .facts(
        misplacedAt: [
          "astronomer.houston.config.github",
          "astronomer.houston.config.auth.openidConnect.github",
        ],
        source: "chart production.yaml, 0.16 to 2.1"
      )
    ),
    .section(
      "ldap",
      \.ldap,
      "sign-in with a directory; its other keys are not published",
      .facts(
        since: ChartVersion(2, 1),
        misplacedAt: [
          "astronomer.houston.config.ldap", "astronomer.houston.config.auth.openidConnect.ldap",
        ]
      )
    ),
    .section(
      "openidConnect",
      \.openIDConnect,
      "OpenID Connect providers",
      .facts(misplacedAt: ["astronomer.houston.config.openidConnect"])
    ),
  ]

  /// A provider that stands here belongs one level deeper; other names are unknown.
  public static let otherKeys = OtherKeys<Authentication>.named { auth, entry, binder in
    guard OpenIDConnectProvider.isMisplaced(entry) else { return false }
    auth.misplacedProviders.append(entry)
    return true
  }

  private var misplacedProviders: [Entry] = []

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Says of each provider that stood here whether its right place is taken.
  public mutating func finish(_ binder: inout Binder) {
    for entry in misplacedProviders {
      let name = entry.key.value
      let isTaken = openIDConnect?.hasProvider(name) ?? false
      let rightPath = "\(OpenIDConnect.path).\(name)"
      binder.report(.misplacedKey(rightPath: rightPath, isTaken: isTaken), entry)
    }
  }
}

/// `auth.local`: accounts with a password in Houston's own database.
public struct LocalAuthentication: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether they work.
  public var isEnabled: Located<Bool>?
  /// Teams made in Houston itself.
  public var teams: Switch?

  /// The fields of `auth.local`.
  public static let fields: [Field<LocalAuthentication>] = [
    .boolean(
      "enabled",
      \.isEnabled,
      "lets people sign in with a user name and a password",
      .facts(
        default: "false",
        source: "chart production.yaml forces false over the image's default"
      )
    ),
    .section(
      "teams",
      \.teams,
      "Teams that are made in Houston and not imported",
      .facts(since: ChartVersion(0, 35))
    ),
  ]

  /// Keys beside the fields are unknown to Houston.
  public static let otherKeys = OtherKeys<LocalAuthentication>.reported

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
