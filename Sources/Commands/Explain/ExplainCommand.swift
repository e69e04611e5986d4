import ArgumentParser
import AuthModel
import Diagnostics
import Diffing
import Impacts
import Linting
import Rules

/// `authcfg explain`: says what a rule or a field is about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule of 'lint' or 'diff' finds, or what a field means.",
    discussion: """
      A field is named by its path in a values file, a Secret or an export, or by the end of its path \
      if no other ends so. The name of one of Houston's variables leads to the field that it sets, and \
      AIRFLOW_CONN_… to the connection that it defines. \
      'project' and what stands below it are the keys of a project file. Variables of Amundsen are \
      called by their name; 'amundsen-variables' lists them, and 'amundsen-config-class' shows what \
      Amundsen's frontend has to be told in Python.
      """
  )

  private static let variableTable = "amundsen-variables"

  @Argument(help: "The name of a rule, or the path of a field: openidConnect.flow.")
  var subject: String

  func run() throws {
    let catalog = RuleCatalog.standard
    if let rule = catalog[subject]?.description {
      ProcessContext.current.write(RuleText(rule: rule).text)
      return
    }
    if let rule = ImpactCatalog.standard[subject] {
      ProcessContext.current.write(ImpactText(rule: rule).text)
      return
    }
    if let text = ProjectFieldText.text(for: subject) {
      ProcessContext.current.write(text)
      return
    }
    if subject == Self.variableTable {
      ProcessContext.current.write(AmundsenVariableText.table)
      return
    }
    if let variable = AmundsenVariable[subject] {
      let rules = RuleReach(catalog).rules(lookingAt: variable, in: catalog)
      ProcessContext.current.write(AmundsenVariableText(variable: variable, rules: rules).text)
      return
    }
    if let variable = AirflowVariable[subject] {
      ProcessContext.current.write(AirflowVariableText(variable: variable).text)
      return
    }
    switch FieldSearch(subject) {
    case .found(let field):
      let rules = RuleReach(catalog).rules(lookingAt: field, in: catalog)
      ProcessContext.current.write(FieldText(field: field, rules: rules).text)
    case .document(let document):
      ProcessContext.current.write(FieldText.text(of: document))
    case .ambiguous(let fields):
      throw ValidationError(
        "'\(shownSubject)' is the end of several paths:\n\(Self.list(fields.map(\.path)))"
      )
    case .misplaced(let field):
      throw ValidationError(
        "nobody looks for it at '\(shownSubject)'; the right path is '\(field.path)'"
      )
    case .unknown(let similar):
      throw unknown(similar: similar.map(\.path))
    }
  }

  /// The argument as a message may repeat it: nobody knows what was pasted there.
  private var shownSubject: String { KeyText.shown(path: subject) }

  private func unknown(similar paths: [String]) -> ValidationError {
    let names =
      RuleCatalog.standard.entries.map(\.description.name)
      + ImpactCatalog.standard.entries.map(\.name)
    if paths.isEmpty || !subject.contains("."),
      let name = Spelling.closest(to: subject, among: names)
    {
      return ValidationError("no rule is called '\(shownSubject)'; did you mean '\(name)'?")
    }
    if let meant = HoustonVariable.meant(by: subject) {
      return ValidationError(
        "Houston reads no variable '\(shownSubject)'; did you mean '\(meant.name)'?"
      )
    }
    if let meant = Spelling.closest(to: subject, among: AmundsenVariable.all.map(\.name)) {
      return ValidationError(
        "nothing in Amundsen reads a variable '\(shownSubject)'; did you mean '\(meant)'?"
      )
    }
    switch paths.count {
    case 0:
      return ValidationError(
        "no rule and no field is called '\(shownSubject)'; 'authcfg rules' lists the rules, "
          + "'authcfg explain' with 'astronomer', 'flyte-binary' or 'flyte-core' shows where the "
          + "fields begin"
      )
    case 1:
      return ValidationError("no field has the path '\(shownSubject)'; did you mean '\(paths[0])'?")
    default:
      return ValidationError(
        "no field has the path '\(shownSubject)'; did you mean one of these?\n\(Self.list(paths))"
      )
    }
  }

  private static func list(_ paths: [String]) -> String {
    paths.map { "  \($0)" }.joined(separator: "\n")
  }
}
