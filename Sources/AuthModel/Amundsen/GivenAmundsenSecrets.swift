import Diagnostics

/// Secrets with variables of flaskoidc, which a run is given along with values of the chart.
///
/// The chart itself has no Secret: whoever keeps secrets out of the values has the services take variables
/// from one as well, behind the chart's ConfigMap, over which it wins.
struct GivenAmundsenSecrets {
  private let secrets: [EnvironmentObject]
  /// What was made of each configuration, which layers of a release share.
  private var completed: [ObjectIdentifier: Configuration] = [:]

  init(_ secrets: [EnvironmentObject]) {
    self.secrets = secrets.filter { secret in
      secret.variables.contains { $0.name.value.hasPrefix("FLASK_OIDC_") }
    }.sorted { $0.name < $1.name }
  }

  /// The same file, in whose values nothing is missing that stands in the Secrets.
  mutating func complete(_ file: BoundFile) -> BoundFile {
    guard !secrets.isEmpty, file.configurations.contains(where: \.isOfAmundsensChart) else {
      return file
    }
    return BoundFile(file, configurations: file.configurations.map { complete($0) })
  }

  private mutating func complete(_ configuration: Configuration) -> Configuration {
    guard configuration.isOfAmundsensChart else { return configuration }
    if let known = completed[ObjectIdentifier(configuration)] { return known }
    let result = Configuration(
      configuration,
      amundsenProcesses: configuration.amundsenProcesses.map { $0.taking(settings(for: $0)) }
    )
    completed[ObjectIdentifier(configuration)] = result
    return result
  }

  /// What the Secrets set for `process`: those that are called like one of the services are for it alone.
  private func settings(for process: AmundsenProcess) -> [AmundsenSetting] {
    secrets.filter { secret in
      let named = AmundsenService.allCases.filter { secret.name.containsBytes(of: $0.rawValue) }
      return named.isEmpty || process.service.map(named.contains) == true
    }
    .flatMap(\.variables).filter { $0.name.value.hasPrefix("FLASK_OIDC_") }
    .map { AmundsenSetting($0, isInSecret: true) }
  }
}

extension Configuration {
  fileprivate var isOfAmundsensChart: Bool {
    if case .amundsen = content { !amundsenProcesses.isEmpty } else { false }
  }
}
