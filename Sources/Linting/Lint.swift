import AuthModel
public import Diagnostics

/// Runs the rules of `catalog` that look at one file at a time over each file of `project`, or those
/// that look at all files together over the whole.
///
/// Of a file that could not be read to its end nobody says what is missing. Suppressions are not applied yet. The findings are in the order of place and rule.
public func lint(
  _ project: Project,
  catalog: RuleCatalog,
  scope: LintScope
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var subjects = SubjectCache(project)
  let isWhole = project.files.allSatisfy { $0.isReadToEnd || !$0.isRecognized }
  for entry in catalog.entries where entry.scope == scope {
    guard isWhole || !entry.needsWholeFiles else { continue }
    diagnostics = entry.run(&subjects, diagnostics)
  }
  return diagnostics.sorted()
}
