import ArgumentParser
import AuthModel
import Rendering

/// `authcfg generate airflow-connection gcp`.
struct GenerateGoogleConnectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gcp",
    abstract:
      "Write a connection to Google Cloud; impersonation needs its provider 10.8.0 or newer."
  )

  @Option(help: "A service account to act as; given several times, each acts as the next.")
  var impersonate: [String] = []

  @Option(help: "The id of the project.")
  var project: String?

  @OptionGroup
  var output: ConnectionOutput

  @OptionGroup
  var refused: RefusedSecrets

  func validate() throws {
    guard impersonate.allSatisfy(AirflowConnectionType.isServiceAccount) else {
      throw ValidationError("--impersonate takes name@project.iam.gserviceaccount.com")
    }
    guard project.map({ KubernetesName.isSubdomain($0) }) ?? true else {
      throw ValidationError("--project takes the id of a project: my-project-1")
    }
  }

  func run() {
    let chain = impersonate.isEmpty ? nil : impersonate.joined(separator: ",")
    let extras = [("impersonation_chain", chain), ("project", project)]
      .compactMap { name, value in value.map { (name: name, value: $0) } }
    output.write(AirflowConnectionText(type: "google_cloud_platform", extras: extras))
  }
}
