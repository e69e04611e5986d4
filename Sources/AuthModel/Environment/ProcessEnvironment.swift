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
    /// A stage of a Dockerfile.
    case dockerfile
    /// A ConfigMap, whose keys containers may take over.
    case configMap
    /// A Deployment on Astro.
    case astroDeployment
  }

  /// What the place belongs to.
  public let kind: Kind
  /// The variables in the order they are written.
  public let variables: [EnvironmentVariable]
  /// Where they stand.
  public let range: SourceRange
  /// The name of the service, container, stage or ConfigMap that they are for, if it has one.
  public let owner: Located<String>?
  /// The image that the process runs from, if the place says so.
  public let image: Located<String>?
  /// The variables that it starts with and that its own win over: those of the stage that a stage of a
  /// Dockerfile starts from.
  public internal(set) var inherited: [EnvironmentVariable] = []
  /// What a stage of a Dockerfile says beside.
  public internal(set) var stage: DockerfileStage?
  /// What else it takes variables from, its own winning over them: files and objects, of which the later
  /// ones win.
  public internal(set) var references: [EnvironmentReference] = []
  /// What a service of Compose says beside.
  public internal(set) var service: ComposeService?
  /// How it is run.
  public internal(set) var workload = Workload()
  /// The namespace of the object that it is in, if that says so.
  public internal(set) var namespace: Located<String>?
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
    self.init(
      variables,
      in: value.range,
      of: kind,
      mappings: value.isMapping ? [value] : value.items.filter(\.isMapping)
    )
  }

  /// Takes `variables`, be there none.
  init(
    _ variables: [EnvironmentVariable],
    in range: SourceRange,
    of kind: Kind,
    owner: Located<String>? = nil,
    image: Located<String>? = nil,
    mappings: [Value] = []
  ) {
    self.kind = kind
    self.owner = owner
    self.image = image
    self.variables = variables.placed(at: kind)
    self.range = range
    self.mappings = mappings
  }

  /// Its own variables behind those that it starts with.
  var allVariables: [EnvironmentVariable] { inherited + variables }

  /// The variable called `name` that counts: of several the last, and one of its own before one that is
  /// inherited.
  public subscript(name: String) -> EnvironmentVariable? {
    variables.last { $0.name.value == name } ?? inherited.last { $0.name.value == name }
  }
}
