public import Diagnostics
import HelmValues

/// `auth.openidConnect`: what holds for all OpenID Connect providers, and the providers.
public struct OpenIDConnect: Section {
  /// Where it stands.
  public let range: SourceRange
  /// How tokens come back, for all providers alike.
  public var flow: Located<Flow>?
  /// How far the clocks of Houston and a provider may differ, in seconds.
  public var clockTolerance: Located<Double>?
  /// Which groups of the provider become Teams.
  public var teamFilterRegex: Located<String>?
  /// Whether groups of the provider become Teams (1.x).
  public var idpGroupsImportEnabled: Located<Bool>?
  /// Whether groups of the provider become Teams (2.x).
  public var idpGroupsImport: Switch?
  /// Whether imported groups are refreshed (1.x).
  public var idpGroupsRefreshEnabled: Located<Bool>?
  /// Whether imported groups are refreshed (2.x).
  public var idpGroupsRefresh: Switch?
  /// How often imported groups are compared, in minutes.
  public var groupReconcilerInterval: Located<Double>?
  /// Which groups hold roles on the whole platform.
  public var systemPermissions: SystemPermissions?
  /// Whether tokens of the provider are written to the log.
  public var insecureTokenLog: Located<Bool>?
  /// A service that says for whom a person may act.
  public var masqueraders: Masqueraders?
  /// The providers in the order they are written.
  public private(set) var providers: [OpenIDConnectProvider] = []

  /// The path of this section from the root of the document.
  static let path = "\(Authentication.path).openidConnect"
  private static let config = "astronomer.houston.config"

  /// The fields of `openidConnect` that are no providers.
  public static let fields: [Field<OpenIDConnect>] = [
    .choice(
      "flow",
      \.flow,
      "the OAuth flow of all providers",
      .facts(
        default: "implicit",
        since: ChartVersion(0, 27),
        misplacedAt: ["\(config).flow", "\(Authentication.path).flow"],
        source: "Houston default.yaml; docs 0.27"
      )
    ),
    .number(
      "clockTolerance",
      \.clockTolerance,
      "how far the clocks of Houston and a provider may differ, in seconds",
      .facts(
        default: 0,
        misplacedAt: [
          "\(config).clockTolerance", "\(Authentication.path).clockTolerance",
        ]
      )
    ),
    .string(
      "teamFilterRegex",
      \.teamFilterRegex,
      "a regular expression that names of imported groups must match",
      .facts(
        default: "",
        since: ChartVersion(0, 29),
        misplacedAt: ["\(config).teamFilterRegex", "\(Authentication.path).teamFilterRegex"]
      )
    ),
    .boolean(
      "idpGroupsImportEnabled",
      \.idpGroupsImportEnabled,
      "imports groups of the provider as Teams; needs the code flow",
      .facts(
        default: false,
        since: ChartVersion(0, 27),
        before: AstronomerValues.nested,
        replacedBy: "idpGroupsImport.enabled",
        misplacedAt: [
          "\(config).idpGroupsImportEnabled", "\(Authentication.path).idpGroupsImportEnabled",
        ]
      )
    ),
    .nestedSwitch(
      "idpGroupsImport",
      \.idpGroupsImport,
      "imports groups of the provider as Teams; needs the code flow",
      .facts(
        default: false,
        since: AstronomerValues.nested,
        replacedBy: "idpGroupsImportEnabled",
        misplacedAt: ["\(config).idpGroupsImport", "\(Authentication.path).idpGroupsImport"],
        effectOfChange: .notable(
          "whether people come into Teams by their groups at the provider changes with it"
        )
      )
    ),
    .boolean(
      "idpGroupsRefreshEnabled",
      \.idpGroupsRefreshEnabled,
      "refreshes imported groups",
      .facts(
        defaults: [
          .reader(false, before: ChartVersion(0, 30)),
          .reader(true, since: ChartVersion(0, 30), before: ChartVersion(0, 31)),
          .reader(false, since: ChartVersion(0, 31)),
        ],
        since: ChartVersion(0, 29),
        before: AstronomerValues.nested,
        replacedBy: "idpGroupsRefresh.enabled",
        misplacedAt: [
          "\(config).idpGroupsRefreshEnabled", "\(Authentication.path).idpGroupsRefreshEnabled",
        ]
      )
    ),
    .nestedSwitch(
      "idpGroupsRefresh",
      \.idpGroupsRefresh,
      "refreshes imported groups",
      .facts(
        default: false,
        since: AstronomerValues.nested,
        replacedBy: "idpGroupsRefreshEnabled",
        misplacedAt: ["\(config).idpGroupsRefresh", "\(Authentication.path).idpGroupsRefresh"]
      )
    ),
    .number(
      "idpGroupReconcilerInterval",
      \.groupReconcilerInterval,
      "how often imported groups are compared, in minutes",
      .facts(default: 60, since: ChartVersion(0, 27))
    ),
    .section(
      "manageSystemPermissionsViaIdpGroups",
      \.systemPermissions,
      "gives roles on the whole platform to groups of the provider",
      .facts(
        since: ChartVersion(0, 32),
        misplacedAt: [
          "\(config).manageSystemPermissionsViaIdpGroups",
          "\(Authentication.path).manageSystemPermissionsViaIdpGroups",
        ]
      )
    ),
    .toggle(
      "insecureIDPTokenLog",
      \.insecureTokenLog,
      "writes tokens of the provider to Houston's log",
      nestedSince: AstronomerValues.nested,
      .facts(default: false, since: ChartVersion(0, 34), weakerWhen: true)
    ),
    .section(
      "masqueraders",
      \.masqueraders,
      "a service that says for whom a person may act",
      .facts(since: ChartVersion(0, 30))
    ),
  ]

  /// A provider, under any name.
  public static var entry: FieldDeclaration? {
    .entry(OpenIDConnectProvider.self, "an OpenID Connect provider, under any name")
  }

  /// The providers that Houston has defaults for.
  public static var knownEntries: [SectionDeclaration.KnownEntry] {
    WellKnownProvider.all.map {
      SectionDeclaration.KnownEntry(name: $0.key, defaults: $0.defaults)
    }
  }

  /// Every other key with a mapping is a provider: Houston takes any name.
  public static let otherKeys = OtherKeys<OpenIDConnect>.named { connect, entry, binder in
    if belongsBeside(entry) { return true }
    guard entry.value.isMapping || WellKnownProvider[entry.key.value] != nil else { return false }
    guard !resemblesField(entry) else { return false }
    guard var provider: OpenIDConnectProvider = binder.section(entry, nil) else { return true }
    provider.name = entry.key
    connect.providers.append(provider)
    return true
  }

  /// Whether the place of the key is beside `openidConnect`, which its declaration says.
  private static func belongsBeside(_ entry: Entry) -> Bool {
    ["github", "local", "ldap"].contains { entry.isNamed($0) }
  }

  /// Whether a mapping is a misspelt section and no provider with a similar name.
  private static func resemblesField(_ entry: Entry) -> Bool {
    let name = entry.key.value
    guard WellKnownProvider[name] == nil else { return false }
    let own = OpenIDConnectProvider.fields.map(\.name).filter { $0 != "enabled" }
    let isProvider = entry.value.entries.contains { key in own.contains { key.isNamed($0) } }
    return !isProvider && Spelling.closest(to: name, among: fields.map(\.name)) != nil
  }

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }

  /// Says of each provider in `entries`, which stand elsewhere, whether its place in `connect` is taken.
  static func reportMisplaced(
    _ entries: [Entry],
    beside connect: OpenIDConnect?,
    _ binder: inout Binder
  ) {
    for entry in entries {
      let isTaken = connect?.providers.contains { $0.name.value == entry.key.value } ?? false
      let rightPath = (binder.rootPath + [path, entry.key.value]).joined(separator: ".")
      binder.report(.misplacedKey(rightPath: rightPath, isTaken: isTaken), entry)
    }
  }

  /// Whether groups of the provider become Teams, and where that is said.
  public var groupImport: Located<Bool>? { idpGroupsImport?.isEnabled ?? idpGroupsImportEnabled }
}
