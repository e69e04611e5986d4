import Rendering

/// What `authcfg render --list` prints: each Secret with its keys, what they are for, and where each
/// value would come from.
struct RequirementList {
  let plan: ValuePlan
  let places: Places

  var text: String {
    var text = ""
    var secretName: String?
    for requirement in plan.needed {
      if requirement.id.secretName != secretName {
        secretName = requirement.id.secretName
        text += "Secret \(requirement.id.secretName)\n"
      }
      text += "  \(requirement.id.key)\n"
      for use in requirement.uses {
        text += "    for   \(use.purpose) (\(places.text(use.range)))\n"
      }
      text += "    from  \(source(of: requirement))\n"
    }
    return text
  }

  /// Names and paths are shown only where they exist: what does not may be a secret that a shell put
  /// there.
  private func source(of requirement: SecretRequirement) -> String {
    let context = ProcessContext.current
    switch plan.origins[requirement.id] {
    case .variable(let name):
      let isSet = context.environment[name] != nil
      return isSet ? "environment variable \(name)" : "an environment variable that is not set"
    case .file(let path):
      let exists = FileSystem.isDirectory(context.resolve(path)) == false
      return exists ? "file \(path)" : "a file that does not exist"
    case .standardInput:
      return "standard input"
    case .entries(let entries):
      return entries.map { places.text($0.range) }.joined(separator: ", ")
    case .ownVariables(let names):
      return "environment variable " + names.joined(separator: ", ")
    case .madeUp:
      return "made up by this command"
    case nil:
      return "nowhere yet"
    }
  }
}
