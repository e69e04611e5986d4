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
    .nestedSwitch(
      "github",
      \.gitHub,
      "sign-in with GitHub through Astronomer's shared Auth0 tenant; on unless switched off",
      .facts(
        defaults: [.reader(false), .chart(true)],
        misplacedAt: [
          "astronomer.houston.config.github",
          "astronomer.houston.config.auth.openidConnect.github",
        ],
        source: "chart production.yaml, 0.16 to 2.1"
      )
    ),
    .nestedSwitch(
      "ldap",
      \.ldap,
      "sign-in with a directory; its other keys are not published",
      .facts(
        defaults: [.chart(false)],
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
    OpenIDConnect.reportMisplaced(misplacedProviders, beside: openIDConnect, &binder)
  }
}
