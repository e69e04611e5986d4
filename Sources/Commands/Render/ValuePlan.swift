import AuthModel
import Diagnostics
import Rendering

/// Which of the given values is meant for which key of which Secret; none is opened yet.
struct ValuePlan {
  /// What is needed.
  let needed: [SecretRequirement]
  private(set) var origins: [SecretRequirement.ID: ValueOrigin] = [:]
  /// Values that are given twice or for nothing.
  private(set) var problems: [String] = []

  /// A key whose value could not be had.
  struct Failure {
    let id: SecretRequirement.ID
    let message: String
  }

  init(
    needed: [SecretRequirement],
    options: [SecretOption],
    entries: [SecretsFile.Entry],
    environment: Environment,
    generated: [String] = [],
    places: Places
  ) {
    self.needed = needed
    add(options)
    add(entries, places)
    for requirement in needed where origins[requirement.id] == nil {
      let names = requirement.variables.filter { environment[$0] != nil }
      if !names.isEmpty { origins[requirement.id] = .ownVariables(names) }
    }
    let own = Dictionary(grouping: needed.filter { isOwn($0.id) }, by: \.variables)
    problems += own.values.compactMap { Self.problem($0, "--from-env") }.sorted()
    makeUp(generated)
  }

  /// Opens every value that there is.
  func open() -> (values: [SecretRequirement.ID: SecretBytes], failures: [Failure]) {
    var values: [SecretRequirement.ID: SecretBytes] = [:]
    var failures: [Failure] = []
    for requirement in needed {
      guard let origin = origins[requirement.id] else { continue }
      do throws(ValueOrigin.Failure) {
        values[requirement.id] = try origin.open()
      } catch {
        let message = "no value for '\(requirement.id)': \(error.reason)"
        failures.append(Failure(id: requirement.id, message: message))
      }
    }
    return (values, failures)
  }

  private mutating func add(_ options: [SecretOption]) {
    for option in options {
      if !needed.contains(where: { $0.id == option.id }) {
        problems.append("--secret gives a value for '\(option.id)', which no entry refers to")
      } else if origins[option.id] != nil {
        problems.append("--secret gives two values for '\(option.id)'")
      } else {
        origins[option.id] = ValueOrigin(option.origin)
      }
    }
  }

  private mutating func add(_ entries: [SecretsFile.Entry], _ places: Places) {
    var seen: Set<SecretsFile.Key> = []
    var found: [SecretRequirement.ID: [SecretsFile.Entry]] = [:]
    for entry in entries {
      let place = places.text(entry.range)
      let meant = needed.filter { entry.key.isFor($0) }
      if meant.isEmpty {
        problems.append("\(place): no entry of the values needs \(entry.key.words)")
      }
      if !seen.insert(entry.key).inserted {
        problems.append("\(place): a second value for \(entry.key.words)")
      }
      if case .variable = entry.key {
        let undecided = meant.filter { origins[$0.id] == nil }
        problems += [Self.problem(undecided, place)].compactMap(\.self)
      }
      for requirement in meant { found[requirement.id, default: []].append(entry) }
    }
    for (id, entries) in found where origins[id] == nil {
      origins[id] = .entries(entries)
    }
  }

  private func isOwn(_ id: SecretRequirement.ID) -> Bool {
    if case .ownVariables? = origins[id] { true } else { false }
  }

  /// Lets the variables called `names` be made up where nobody gives a value.
  private mutating func makeUp(_ names: [String]) {
    for name in names {
      let meant = needed.filter { $0.variables.contains(name) && $0.mayBeMadeUp }
      if meant.isEmpty { problems.append("nothing needs a '\(name)' that could be made up") }
      for requirement in meant where origins[requirement.id] == nil {
        origins[requirement.id] = .madeUp
      }
    }
  }

  /// The problem if `requirements`, which get one value by the name of a variable, are secrets of several
  /// clients.
  private static func problem(_ requirements: [SecretRequirement], _ place: String) -> String? {
    guard Set(requirements.map(\.clientID)).count > 1, let first = requirements.first else {
      return nil
    }
    let ids = requirements.map { "'\($0.id)'" }.joined(separator: ", ")
    return """
      \(place): '\(first.variables.joined(separator: " and "))' is the secret of several clients; \
      say which with NAME/KEY: \(ids)
      """
  }
}

extension SecretsFile.Key {
  fileprivate func isFor(_ requirement: SecretRequirement) -> Bool {
    switch self {
    case .variable(let name): requirement.variables.contains(name)
    case .item(let id): requirement.id == id
    }
  }

  /// The key in quotation marks, if it looks so much like a name that it can be no part of a secret.
  fileprivate var words: String {
    switch self {
    case .variable(let name) where name.looksLikeVariable: "the variable '\(name)'"
    case .variable: "this variable"
    case .item(let id)
    where KubernetesName.isSubdomain(id.secretName) && KubernetesName.isSecretKey(id.key):
      "'\(id)'"
    case .item: "this key"
    }
  }
}

extension String {
  /// Whether it is spelled as variables mostly are, in capitals with a `_`.
  fileprivate var looksLikeVariable: Bool {
    contains("_")
      && utf8.allSatisfy { $0.isUppercase || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}
