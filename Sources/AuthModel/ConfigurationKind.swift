/// The kinds of file that authcfg understands, by the names that `--kind` takes.
public enum ConfigurationKind: String, CaseIterable, Sendable {
  /// Values of the Astronomer Software chart.
  case astronomerValues = "astronomer-values"
  /// Values of the flyte-binary chart.
  case flyteBinaryValues = "flyte-binary-values"
  /// Values of the flyte-core chart.
  case flyteCoreValues = "flyte-core-values"
  /// A configuration file of flyteadmin.
  case flyteadminConfiguration = "flyteadmin-config"
  /// The configuration file of a client of Flyte.
  case flyteClient = "flyte-client"
  /// Values of Amundsen's chart.
  case amundsenValues = "amundsen-values"
  /// Variables of processes: a file of `NAME=value` lines, a pipeline, a service, a pod.
  case environment
  /// Objects of Kubernetes.
  case kubernetes
  /// What is registered at an identity provider.
  case identityProvider = "identity-provider"
  /// A policy of AWS IAM.
  case awsPolicy = "aws-policy"
  /// The packages that pip is to install.
  case pythonRequirements = "python-requirements"
  /// The file of a Deployment on Astro.
  case astroDeployment = "astro-deployment"
  /// `airflow_settings.yaml` of the Astro CLI.
  case airflowSettings = "airflow-settings"
  /// Connections of Airflow by their ids.
  case airflowConnections = "airflow-connections"
  /// The key of a service account of Google.
  case googleServiceAccountKey = "google-service-account-key"
}

extension ConfigurationKind {
  /// Whether it is what Helm takes with `-f`, so that several files make one.
  public var isValues: Bool {
    switch self {
    case .astronomerValues, .flyteBinaryValues, .flyteCoreValues, .amundsenValues: true
    case .flyteadminConfiguration, .flyteClient, .environment, .kubernetes, .identityProvider,
      .awsPolicy, .pythonRequirements, .astroDeployment, .airflowSettings, .airflowConnections,
      .googleServiceAccountKey:
      false
    }
  }

  /// The newest chart whose keys are known.
  var newestChart: ChartVersion {
    switch self {
    case .flyteBinaryValues, .flyteCoreValues, .flyteadminConfiguration, .flyteClient:
      FlyteChart.newest
    case .amundsenValues: AmundsenInstallation.newestChart
    case .astronomerValues, .environment, .kubernetes, .identityProvider, .awsPolicy,
      .pythonRequirements, .astroDeployment, .airflowSettings, .airflowConnections,
      .googleServiceAccountKey:
      AstronomerValues.newestChart
    }
  }
}
