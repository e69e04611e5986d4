public import Diagnostics
public import YAML

/// The authentication settings of one document, or of the documents that Helm merges into one.
///
/// It is a class, and its content indirect, so that rules which pass it on do not copy the trees.
public final class Configuration: Sendable {
  /// What the document turned out to be.
  public indirect enum Content: Sendable {
    /// Values of the Astronomer Software chart.
    case astronomer(AstronomerValues)
    /// An installation of Flyte: values of one of its charts, or a file of flyteadmin.
    case flyte(FlyteDeployment)
    /// A file of a client of Flyte, and who reads it.
    case flyteClient(FlyteClientConfiguration, FlyteClient.Origin)
    /// Values of Amundsen's chart.
    case amundsen(AmundsenInstallation)
    /// Variables of processes.
    case environment([ProcessEnvironment])
    /// The Secrets among the document's objects.
    case kubernetes([KubernetesSecret])
    /// The clients that are registered at an identity provider.
    case registrations([Registration])
    /// A policy of AWS IAM.
    case awsPolicy(AWSPolicy)
    /// Packages of Python.
    case python(PythonPackages)
    /// A Deployment on Astro.
    case astroDeployment(AstroDeploymentSettings?)
    /// A file of connections of Airflow.
    case airflow(AirflowFile)
    /// The key of a service account of Google.
    case googleKey(GoogleServiceAccountKey)
  }

  /// The documents that were bound: one, or the layers of a release in their order.
  public let documents: [Document]
  /// Its settings.
  public let content: Content
  /// The chart that the document is for.
  public let chart: TargetChart
  /// What did not fit, in the order of the document's fields.
  public let problems: [BindingProblem]
  /// The scalars that may be shown; all others may be secrets.
  public let disclosed: [SourceRange]
  /// The mappings whose keys may be shown even in braces.
  public let understood: [SourceRange]
  /// The scalars that were found as values of fields, in the order of the fields.
  public let settings: [Setting]
  /// The places because of which Helm or kubectl refuses the document, in order.
  public let refusals: [Refusal]
  /// Whether it only shows which variables there are, for everybody to fill in.
  public let isSample: Bool
  /// The services of Amundsen that the document sets up, with all that is known to be set for them.
  public let amundsenProcesses: [AmundsenProcess]
  /// The clients of the product.
  public let clients: [Client]
  /// What layers put in the place of what earlier ones say.
  public let overrides: [OverriddenSetting]
  /// The variables that lists of later layers have lost.
  public let droppedVariables: [DroppedVariables]

  init(
    _ documents: [Document],
    _ content: Content,
    _ binder: Binder
  ) {
    self.documents = documents
    self.content = content
    overrides = binder.overrides.map(OverriddenSetting.init)
    droppedVariables =
      content.variables.map { variables in
        binder.overrides.compactMap { DroppedVariables($0, kept: variables) }
      } ?? []
    chart = binder.chart
    problems = binder.problems
    // Messages repeat the names as well.
    let names = droppedVariables.flatMap(\.names).filter { KeyText.isName($0.value.utf8.span) }
    disclosed = binder.disclosed + names.map(\.range)
    understood = binder.understood
    settings = binder.settings
    refusals = content.isReadByHelm ? documents.flatMap(Refusal.all) : []
    isSample = documents.contains { EnvironmentFile.isSample($0.stream.file.path) }
    amundsenProcesses = content.amundsenProcesses
    clients =
      isSample
      ? [] : content.clients ?? amundsenProcesses.clients
  }

  /// Makes the same configuration, in which other files have their part in `amundsenProcesses`; they are
  /// what `environments` describe, if those were not known for what they are.
  init(
    _ own: Configuration,
    amundsenProcesses: [AmundsenProcess],
    environments: [ProcessEnvironment]? = nil
  ) {
    documents = own.documents
    content = environments.map { .environment($0) } ?? own.content
    chart = own.chart
    problems = own.problems
    disclosed = own.disclosed
    understood = own.understood
    settings = own.settings
    refusals = own.refusals
    isSample = own.isSample
    self.amundsenProcesses = amundsenProcesses
    clients = isSample ? [] : amundsenProcesses.clients
    overrides = own.overrides
    droppedVariables = own.droppedVariables
  }

  /// The files that the documents stand in.
  public var sources: [SourceFile] { documents.map(\.stream.file) }

  /// The kind of the document.
  public var kind: ConfigurationKind {
    switch content {
    case .astronomer: .astronomerValues
    case .flyte(let deployment):
      switch deployment.chart {
      case .binary: .flyteBinaryValues
      case .core: .flyteCoreValues
      case nil: .flyteadminConfiguration
      }
    case .flyteClient: .flyteClient
    case .amundsen: .amundsenValues
    case .environment: .environment
    case .kubernetes: .kubernetes
    case .registrations: .identityProvider
    case .awsPolicy: .awsPolicy
    case .python: .pythonRequirements
    case .astroDeployment: .astroDeployment
    case .airflow(.settings): .airflowSettings
    case .airflow(.connections): .airflowConnections
    case .googleKey: .googleServiceAccountKey
    }
  }

  /// The values of the Astronomer Software chart, if that is what the document holds.
  public var astronomer: AstronomerValues? {
    guard case .astronomer(let values) = content else { return nil }
    return values
  }

  /// The installation of Flyte, if that is what the document configures.
  public var flyte: FlyteDeployment? {
    guard case .flyte(let deployment) = content else { return nil }
    return deployment
  }

  /// The installation of Amundsen, if that is what the values are for.
  public var amundsen: AmundsenInstallation? {
    guard case .amundsen(let installation) = content else { return nil }
    return installation
  }

  /// The Secrets of the document.
  public var secrets: [KubernetesSecret] {
    guard case .kubernetes(let secrets) = content else { return [] }
    return secrets
  }

  /// The keys of Secrets that the document refers to.
  public var secretReferences: [SecretReference] {
    switch content {
    case .astronomer(let values): values.houston?.secrets.map(\.reference) ?? []
    case .flyte(let deployment): FlyteRelease(deployment)?.references ?? []
    case .amundsen(let installation): installation.secretReferences
    case .environment(let environments): environments.flatMap(\.secretReferences)
    case .flyteClient, .kubernetes, .registrations, .awsPolicy, .astroDeployment, .airflow, .python,
      .googleKey:
      []
    }
  }

  /// The registrations of the document.
  public var registrations: [Registration] {
    guard case .registrations(let registrations) = content else { return [] }
    return registrations
  }

  /// The policy of AWS IAM, if that is what the document holds.
  public var awsPolicy: AWSPolicy? {
    guard case .awsPolicy(let policy) = content else { return nil }
    return policy
  }

  /// The Deployment on Astro, if that is what the document is about.
  public var astroDeployment: AstroDeploymentSettings? {
    guard case .astroDeployment(let deployment) = content else { return nil }
    return deployment
  }

  /// The key of a service account of Google, if that is what the document is.
  public var googleKey: GoogleServiceAccountKey? {
    guard case .googleKey(let key) = content else { return nil }
    return key
  }

  /// The places of the document that set variables for a process, with variables that are known.
  public var environments: [ProcessEnvironment] {
    switch content {
    case .environment(let environments): environments
    case .astroDeployment(let deployment): [deployment?.environment].compactMap(\.self)
    default: []
    }
  }
}

extension Configuration.Content {
  /// Whether Helm or kubectl, which read YAML alike, get the document.
  fileprivate var isReadByHelm: Bool {
    switch self {
    case .astronomer, .amundsen, .kubernetes: true
    case .flyte(let deployment): deployment.chart != nil
    case .flyteClient, .environment, .registrations, .awsPolicy, .astroDeployment, .airflow,
      .python, .googleKey:
      false
    }
  }

  fileprivate var variables: [AstronomerValues.Variable]? {
    guard case .astronomer(let values) = self else { return nil }
    return values.variables
  }

  /// The clients, unless they are those of Amundsen's services.
  fileprivate var clients: [Client]? {
    switch self {
    case .astronomer(let values): values.clients
    case .flyte(let deployment): [deployment.consoleClient].compactMap(\.self)
    case .amundsen(let installation) where installation.era != .current:
      [installation.keysInForce?.client(at: installation.written.range.startPlace)]
        .compactMap(\.self)
    case .amundsen, .environment: nil
    case .flyteClient, .kubernetes, .registrations, .awsPolicy, .astroDeployment, .airflow, .python,
      .googleKey:
      []
    }
  }
}
