import ArgumentParser
import AuthModel
import Rendering

/// `authcfg generate gcp-secrets-backend`: writes the variables that let Airflow read secrets of Google.
struct GenerateGoogleBackendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gcp-secrets-backend",
    abstract: "Write the settings of Google's Secret Manager as secrets backend of Airflow.",
    discussion: """
      '--as env' writes both variables as lines of a file of variables, '--as json' the arguments \
      alone, and '--as command' the command that sets both on Astro, quoted for a shell.
      """
  )

  /// The forms of the settings.
  enum Form: String, WordArgument {
    case json
    case env
    case command
  }

  @Option(help: "The id of the project that the secrets are in.")
  var projectID: String

  @Option(help: "A service account to act as; given several times, each acts as the next.")
  var impersonate: [String] = []

  @Option(help: "What the names of connections begin with.")
  var connectionsPrefix = "airflow-connections"

  @Option(help: "What the names of variables begin with.")
  var variablesPrefix = "airflow-variables"

  @Option(name: .customLong("as"), help: "How the settings are written: json, env or command.")
  var form = Form.env

  @Option(help: "The id of the Deployment; --as command needs it.")
  var deploymentID: String?

  @OptionGroup
  var refused: RefusedSecrets

  func validate() throws {
    guard KubernetesName.isSubdomain(projectID) else {
      throw ValidationError("--project-id takes the id of a project: my-project-1")
    }
    guard impersonate.allSatisfy(AirflowConnectionType.isServiceAccount) else {
      throw ValidationError("--impersonate takes name@project.iam.gserviceaccount.com")
    }
    guard [connectionsPrefix, variablesPrefix].allSatisfy(Self.isPrefix) else {
      throw ValidationError(
        "--connections-prefix and --variables-prefix take letters, digits, '-' and '_', "
          + "as the names of secrets do"
      )
    }
    guard (form == .command) == (deploymentID != nil) else {
      throw ValidationError("--deployment-id belongs to --as command, and --as command needs it")
    }
    guard deploymentID.map({ KubernetesName.isLabel($0) }) ?? true else {
      throw ValidationError("--deployment-id takes the id of a Deployment")
    }
  }

  func run() {
    let backend = GoogleSecretsBackend(
      project: projectID,
      connectionsPrefix: connectionsPrefix,
      variablesPrefix: variablesPrefix,
      impersonated: impersonate
    )
    let text =
      switch form {
      case .json: backend.json
      case .env: backend.assignments.joined(separator: "\n")
      case .command: backend.command(deployment: deploymentID ?? "")
      }
    ProcessContext.current.write(text + "\n")
  }

  /// Google's Secret Manager takes such names.
  private static func isPrefix(_ text: String) -> Bool {
    KubernetesName.isSecretKey(text) && !text.contains(".")
  }
}
