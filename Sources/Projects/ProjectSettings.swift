public import AuthModel
public import Diagnostics
public import Reporting

/// What `.authcfg.yaml` says: which files belong together, and what a person makes of rules.
public struct ProjectSettings: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The file that this one goes over.
  public var extended: Located<String>?
  /// The releases with all files that belong to each.
  public var targets: ProjectTargets?
  /// What becomes of the findings of rules.
  public var rules: RuleLevelSettings?
  /// What becomes of them in some files.
  public var overrides: [RuleOverride] = []
  /// The files that are not looked at.
  public var ignored: Located<[Located<String>]>?
  /// Whether a comment that silences a rule has to say why.
  public var requiresReason: Located<Bool>?
  /// The least severity that fails.
  public var failLevel: Located<FailLevel>?
  /// How findings are written.
  public var format: Located<LintFormat>?

  /// The name of the file.
  public static let fileName = ".authcfg.yaml"

  /// The keys of the file, in the order that documentation lists them.
  public static let fields: [Field<ProjectSettings>] = [
    .string("extends", \.extended, "the project file that this one goes over"),
    .section("targets", \.targets, "releases by name, each with all files that belong to it"),
    .section(
      "rules",
      \.rules,
      "rules by name: error, warning, note or off",
      .facts(source: "authcfg rules")
    ),
    .sections("overrides", \.overrides, "what becomes of rules in some files; the last one counts"),
    .strings(
      "ignore",
      \.ignored,
      "files that are not looked at, as in a .gitignore",
      .facts(pattern: PathPattern.form)
    ),
    .boolean(
      "require-reason",
      \.requiresReason,
      "wants a reason in every comment that silences a rule",
      .facts(default: false)
    ),
    .choice(
      "fail-level",
      \.failLevel,
      "the least severity that fails",
      .facts(default: "warning")
    ),
    .choice("format", \.format, "how findings are written", .facts(default: "full")),
  ]
  /// There are no others.
  public static let otherKeys = OtherKeys<ProjectSettings>.reported
  /// authcfg reads it.
  public static let reader: SectionReader? = SectionReader(
    name: "authcfg",
    unknownKeys: .refused
  )

  /// Makes settings that say nothing.
  public init(range: SourceRange) { self.range = range }
}

extension DeclaredDocument {
  /// The project file.
  public static let project = DeclaredDocument(label: "project", ProjectSettings.self)
}
