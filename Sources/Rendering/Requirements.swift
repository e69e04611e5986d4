public import AuthModel
public import Diagnostics

/// Everything that configurations need from Secrets.
public struct Requirements: Sendable {
  /// What somebody has to make, each key of each Secret once, in the order of names and keys.
  public let secrets: [SecretRequirement]
  /// The references that name nothing that could be made, in the order of place.
  public let problems: [Located<RequirementProblem>]
}

/// Works out the keys of Secrets that `configurations` refer to.
public func requirements(of configurations: [Configuration]) -> Requirements {
  var found: [SecretRequirement.ID: SecretRequirement] = [:]
  var problems: [Located<RequirementProblem>] = []
  for configuration in configurations {
    problems += configuration.problems.compactMap(RequirementProblem.inPlaceOfReferences)
    for reference in configuration.secretReferences {
      let own = RequirementProblem.all(in: reference, configuration.problems)
      problems += own
      guard own.isEmpty, !reference.isWhole, let secretName = reference.secretName?.value else {
        continue
      }
      guard let use = SecretRequirement.Use(reference) else { continue }
      let id = SecretRequirement.ID(secretName: secretName, key: reference.effectiveKey)
      found[id, default: SecretRequirement(id: id, uses: [])].uses.append(use)
    }
  }
  return Requirements(
    secrets: found.values.sorted { $0.id < $1.id },
    problems: problems.sorted { $0.range < $1.range }
  )
}

extension SecretRequirement.Use {
  /// What `reference` needs the key for; `nil` if it does not say for which variable.
  fileprivate init?(_ reference: SecretReference) {
    if let variable = reference.variable {
      self.init(purpose: .variable(variable.value), range: variable.range)
    } else if reference.reader.variableSetting == nil {
      self.init(purpose: .program(reference.reader.name), range: reference.range)
    } else {
      return nil
    }
  }
}
