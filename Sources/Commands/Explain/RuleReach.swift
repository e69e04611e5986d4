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
  /// The names of Amundsen's variables in the same way.
  private var variables: [String: Set<String>] = [:]

  /// Lints the bad examples of all rules with all rules.
  init(_ catalog: RuleCatalog) {
    for rule in catalog.entries.map(\.description) {
      for example in [rule.badExample] + rule.furtherBadExamples { look(at: example, catalog) }
    }
  }

  /// The rules that look at `field`, or at the variable of Amundsen that is made of it, but for those
  /// that look at every field alike.
  func rules(lookingAt field: DeclaredField, in catalog: RuleCatalog) -> [RuleDescription] {
    rules(in: catalog) { name in
      fields[name, default: []].contains { $0.isSame(as: field) }
        || field.amundsenVariable.map { variables[name]?.contains($0.name) == true } ?? false
    }
  }

  /// The rules that look at `variable` of Amundsen, or a field that it is made of, in the same way.
  func rules(
    lookingAt variable: AmundsenVariable,
    in catalog: RuleCatalog
  ) -> [RuleDescription] {
    rules(in: catalog) { name in
      variables[name]?.contains(variable.name) == true
        || fields[name, default: []].contains { $0.amundsenVariable?.name == variable.name }
    }
  }

  private func rules(
    in catalog: RuleCatalog,
    where isOne: (String) -> Bool
  ) -> [RuleDescription] {
    catalog.entries.map(\.description).filter { rule in
      !Self.generalCategories.contains(rule.category) && isOne(rule.name)
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
    let project = Project(files: resolve(files))
    let diagnostics = [LintScope.file, .project].flatMap {
      lint(project, catalog: catalog, scope: $0)
    }
    for diagnostic in diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.compactMap(\.range) {
        variables[diagnostic.rule, default: []].formUnion(Self.variables(at: range, in: project))
        guard let field = Self.field(at: range, in: project) else { continue }
        fields[diagnostic.rule, default: []].append(field)
      }
    }
  }

  /// The variables of Amundsen that are set where `range` lies.
  private static func variables(at range: SourceRange, in project: Project) -> [String] {
    let all = project.configurations.flatMap(\.amundsenProcesses).flatMap(\.settings)
    return all.filter { $0.range.contains(range) || $0.name.range == range }.map(\.name.value)
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
