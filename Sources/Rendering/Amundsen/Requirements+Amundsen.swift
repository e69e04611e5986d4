public import AuthModel
import Diagnostics

/// Works out the keys of Secrets that `supplies` are to be taken from.
public func requirements(of supplies: [AmundsenSupply]) -> Requirements {
  var found: [SecretRequirement.ID: SecretRequirement] = [:]
  var problems: [Located<RequirementProblem>] = []
  for item in supplies.flatMap(\.items) {
    let own = item.problems
    problems += own
    guard own.isEmpty else { continue }
    let id = SecretRequirement.ID(secretName: item.secretName, key: item.key)
    var requirement = found[id] ?? SecretRequirement(id: id, uses: [])
    let purpose: SecretRequirement.Purpose =
      item.file == nil ? .variable(item.variable) : .program("flaskoidc")
    requirement.uses.append(SecretRequirement.Use(purpose: purpose, range: item.place))
    requirement.clientID = item.clientID
    requirement.file = item.file
    found[id] = requirement
  }
  return Requirements(
    secrets: found.values.sorted { $0.id < $1.id },
    problems: problems.sorted { $0.range < $1.range }
  )
}

extension AmundsenSupply.Item {
  /// What is wrong with the names that it refers to.
  fileprivate var problems: [Located<RequirementProblem>] {
    let parts: [(RequirementProblem.Field, String, Bool)] = [
      (
        RequirementProblem.Field(part: .secret, setting: "name"), secretName,
        KubernetesName.isSubdomain(secretName)
      ),
      (
        RequirementProblem.Field(part: .key, setting: "key"), key,
        KubernetesName.isSecretKey(key)
      ),
    ]
    return parts.compactMap { field, text, isName in
      if CredentialShape(text)?.isCredential == true {
        return Located(.credential(field), at: place)
      }
      return isName ? nil : Located(.invalid(field), at: place)
    }
  }
}
