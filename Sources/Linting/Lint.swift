public import Diagnostics

/// Runs the rules of `catalog` that look at one file at a time over each file of `project`, or those
/// that look at all files together over the whole.
///
/// Suppressions are not applied yet. The findings are in the order of place and rule.
public func lint(
  _ project: Project,
  catalog: RuleCatalog,
  scope: LintScope
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for group in catalog.groups where group.scope == scope {
    diagnostics = group.run(project, diagnostics)
  }
  return diagnostics.sorted()
}
