public import AuthModel
public import Diagnostics

/// Runs those rules of `catalog` over `project` that have to see as much at once as `scope` says.
///
/// Of a file that could not be read to its end nobody says what is missing. Suppressions are not
/// applied yet. The findings are in the order of place and rule, and what is found again through an
/// alias is said once.
public func lint(
  _ project: Project,
  catalog: RuleCatalog,
  scope: LintScope
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let isWhole =
    !project.facts.lacksFiles
    && project.files.allSatisfy { $0.isReadToEnd || !$0.isRecognized }
  for group in catalog.groups where group.scope == scope {
    diagnostics = group.run(project, isWhole: isWhole, diagnostics)
  }
  for configuration in project.configurations where !configuration.overrides.isEmpty {
    diagnostics = diagnostics.map(configuration.noting)
  }
  return diagnostics.sorted().reduce(into: []) { diagnostics, next in
    if diagnostics.last != next { diagnostics.append(next) }
  }
}

/// What the rules of `catalog` say of `problems` in a file that is not linted: one that authcfg itself
/// is configured with.
public func lint(_ problems: [BindingProblem], catalog: RuleCatalog) -> [Diagnostic] {
  catalog.groups.compactMap { $0 as? SubjectRules<BindingProblem> }
    .flatMap { $0.check(problems, isWhole: true, []) }
}
