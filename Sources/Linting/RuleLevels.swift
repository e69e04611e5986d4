public import Diagnostics

/// What a person makes of rules, in all files and in some.
public struct RuleLevels: Sendable {
  /// The levels in all files, by the names of the rules.
  public var general: [String: RuleLevel] = [:]
  /// The levels in single files, which win over the general ones.
  public var byFile: [SourceFile.ID: [String: RuleLevel]] = [:]

  /// Leaves everything as the rules have it.
  public init() {}

  /// The level of the rule called `name` in `file`; `nil` if nobody says.
  public func level(of name: String, in file: SourceFile.ID) -> RuleLevel? {
    byFile[file]?[name] ?? general[name]
  }

  /// `diagnostics` with the severities that the person wants, without those of rules that are off.
  ///
  /// A finding that its rule itself takes for less certain than others stays as mild as it is, unless
  /// the person takes all of them for milder still.
  public func apply(to diagnostics: [Diagnostic], catalog: RuleCatalog) -> [Diagnostic] {
    guard !general.isEmpty || !byFile.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = level(of: diagnostic.rule, in: diagnostic.range.file) else {
        return diagnostic
      }
      guard let wanted = Severity(rawValue: level.rawValue) else { return nil }
      let own = catalog[diagnostic.rule]?.description.severity
      return diagnostic.with(diagnostic.severity == own ? wanted : min(diagnostic.severity, wanted))
    }
  }
}

extension Diagnostic {
  fileprivate func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: severity,
      message: message,
      range: range,
      notes: notes,
      fix: fix
    )
  }
}
