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

  @Option(help: "The type of the connection: azure, azure_data_factory or wasb.")
  var type = ServiceType.azure

  @Option(help: "The URL of the storage account, which a connection of type wasb needs.")
  var accountURL: String?

  /// The types that take a managed identity.
  enum ServiceType: String, WordArgument {
    case azure
    case dataFactory = "azure_data_factory"
    case storage = "wasb"
  }

  @OptionGroup
  var output: ConnectionOutput

  @OptionGroup
  var refused: RefusedSecrets

  func validate() throws {
    guard [clientID, tenantID].allSatisfy({ CredentialShape($0) == .guid }) else {
      throw ValidationError("--client-id and --tenant-id take GUIDs")
    }
    guard (type == .storage) == (accountURL != nil) else {
      throw ValidationError("--account-url belongs to --type wasb, and --type wasb needs it")
    }
    guard accountURL.map(Self.isAccountURL) ?? true else {
      throw ValidationError("--account-url takes https://NAME.blob.core.windows.net")
    }
  }

  func run() {
    let extras = [
      (name: "managed_identity_client_id", value: clientID),
      (name: "workload_identity_tenant_id", value: tenantID),
    ]
    output.write(AirflowConnectionText(type: type.rawValue, host: accountURL, extras: extras))
  }

  private static func isAccountURL(_ text: String) -> Bool {
    text.hasPrefix("https://") && KubernetesName.isSubdomain(String(text.dropFirst(8)))
  }
}
