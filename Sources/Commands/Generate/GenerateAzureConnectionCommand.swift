import ArgumentParser
import AuthModel
import Rendering

/// `authcfg generate airflow-connection azure`.
struct GenerateAzureConnectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "azure",
    abstract: "Write a connection to Azure that uses a managed identity."
  )

  @Option(help: "The client id of the managed identity.")
  var clientID: String

  @Option(help: "The id of the tenant.")
  var tenantID: String

  @OptionGroup
  var output: ConnectionOutput

  func validate() throws {
    guard [clientID, tenantID].allSatisfy({ CredentialShape($0) == .guid }) else {
      throw ValidationError("--client-id and --tenant-id take GUIDs")
    }
  }

  func run() {
    let extras = [
      (name: "managed_identity_client_id", value: clientID),
      (name: "workload_identity_tenant_id", value: tenantID),
    ]
    output.write(AirflowConnectionText(type: "azure", extras: extras))
  }
}
