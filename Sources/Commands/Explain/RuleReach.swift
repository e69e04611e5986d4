import AuthModel
import Diagnostics
import Linting
import Rules
import YAML

/// Which fields the rules look at, told from where their findings lie in the examples that document
/// the rules.
struct RuleReach {
  /// The fields that findings lie at or point to, by the name of the rule.
  private var fields: [String: [DeclaredField]] = [:]

  /// Lints the bad examples of all rules with all rules.
  init(_ catalog: RuleCatalog) {
    for rule in catalog.entries.map(\.description) {
      for example in [rule.badExample] + rule.furtherBadExamples { look(at: example, catalog) }
    }
  }

  /// The rules that look at `field`, but for those that look at every field alike.
  func rules(lookingAt field: DeclaredField, in catalog: RuleCatalog) -> [RuleDescription] {
    catalog.entries.map(\.description).filter { rule in
      let isGeneral = Self.generalCategories.contains(rule.category)
      return !isGeneral && fields[rule.name, default: []].contains { $0.isSame(as: field) }
    }
  }

  /// The folders of rules that are about YAML and declared fields as such.
  private static let generalCategories: Set = ["Structure", "Suppressions", "YAML"]

  private mutating func look(at example: RuleExample, _ catalog: RuleCatalog) {
    let files = example.files.enumerated().map { index, file in
      let id = SourceFile.ID(index)
      let source = SourceFile(id: id, path: file.name, bytes: Array(file.text.utf8))
      return bind(read(byName: source))
    }
    let project = Project(files: files)
    let diagnostics = [LintScope.file, .project].flatMap {
      lint(project, catalog: catalog, scope: $0)
    }
    for diagnostic in diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.compactMap(\.range) {
        guard let field = Self.field(at: range, in: project) else { continue }
        fields[diagnostic.rule, default: []].append(field)
      }
    }
  }

  private static func field(at range: SourceRange, in project: Project) -> DeclaredField? {
    guard let file = project.file(of: range) else { return nil }
    for configuration in file.configurations {
      for document in configuration.documents where document.range.contains(range) {
        let keys = document.keys(around: range)
        if let field = DeclaredField(at: keys, in: configuration) { return field }
      }
    }
    return nil
  }
}
