import ArgumentParser

/// `authcfg generate airflow-connection`: writes a connection that needs no secret.
struct GenerateConnectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "airflow-connection",
    abstract: "Write a connection of Airflow that uses a workload identity.",
    subcommands: [
      GenerateAWSConnectionCommand.self, GenerateGoogleConnectionCommand.self,
      GenerateAzureConnectionCommand.self,
    ]
  )
}
