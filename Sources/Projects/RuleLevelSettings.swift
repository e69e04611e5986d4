public import AuthModel
public import Diagnostics
public import Linting
import Rules

/// What becomes of the findings of rules, by the rules' names.
public struct RuleLevelSettings: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The levels that are set.
  public private(set) var levels: [String: Located<RuleLevel>] = [:]

  /// Every rule is a key.
  public static let fields: [Field<RuleLevelSettings>] =
    RuleCatalog.standard.entries.map(\.description).map { rule in
      .choice(
        rule.name,
        \.[rule.name],
        rule.summary.hasSuffix(".") ? String(rule.summary.dropLast()) : rule.summary,
        .facts(default: .string(rule.severity.rawValue), source: "authcfg explain \(rule.name)")
      )
    }
  /// There are no other rules.
  public static let otherKeys = OtherKeys<RuleLevelSettings>.reported

  /// Makes settings that say nothing.
  public init(range: SourceRange) { self.range = range }

  private subscript(name: String) -> Located<RuleLevel>? {
    get { levels[name] }
    set { levels[name] = newValue }
  }

  /// The levels without their places.
  public var values: [String: RuleLevel] { levels.mapValues(\.value) }
}

/// What becomes of the findings of rules in some files.
public struct RuleOverride: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The files, as in a `.gitignore`, from the folder of the file that the list stands in.
  public var paths: Located<[Located<String>]>?
  /// The levels in them.
  public var rules: RuleLevelSettings?

  /// The keys of an override.
  public static let fields: [Field<RuleOverride>] = [
    .strings(
      "paths",
      \.paths,
      "the files, as in a .gitignore",
      .facts(isRequired: true, pattern: PathPattern.form)
    ),
    .section(
      "rules",
      \.rules,
      "rules by name: error, warning, note or off",
      .facts(isRequired: true, source: "authcfg rules")
    ),
  ]
  /// There are no others.
  public static let otherKeys = OtherKeys<RuleOverride>.reported

  /// Makes an override of nothing.
  public init(range: SourceRange) { self.range = range }
}
