public import Diagnostics
import HelmValues

/// The variables that one place of a file sets for a process.
public struct ProcessEnvironment: Sendable {
  /// What a place with variables belongs to.
  public enum Kind: String, CaseIterable, Sendable {
    /// A file of `NAME=value` lines.
    case file
    /// A workflow of GitHub Actions, a job or a step of it.
    case gitHubWorkflow
    /// A pipeline of GitLab or a job of it.
    case gitLabPipeline
    /// A service of Compose.
    case composeService
    /// A container of a pod.
    case container
  }

  /// What the place belongs to.
  public let kind: Kind
  /// The variables in the order they are written.
  public let variables: [EnvironmentVariable]
  /// Where they stand.
  public let range: SourceRange
  /// The mappings whose keys are names of variables.
  let mappings: [Value]

  /// The variables that `value`, a mapping from names or a list of `NAME=value`, sets; `nil` if there
  /// are none.
  init?(_ value: Value?, of kind: Kind) {
    guard let value else { return nil }
    let own =
      value.isSequence
      ? value.items.compactMap(EnvironmentVariable.init(assignment:))
      : value.entries.compactMap(EnvironmentVariable.init)
    self.init(own, at: value, of: kind)
  }

  init?(_ variables: [EnvironmentVariable], at value: Value, of kind: Kind) {
    guard !variables.isEmpty else { return nil }
    self.kind = kind
    self.variables = variables
    range = value.range
    mappings = value.isMapping ? [value] : value.items.filter(\.isMapping)
  }

  /// The variable called `name` that counts: of several the last.
  public subscript(name: String) -> EnvironmentVariable? {
    variables.last { $0.name.value == name }
  }
}
