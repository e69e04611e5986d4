import ArgumentParser
import AuthModel
import Diagnostics
import Rendering

/// `authcfg generate airflow-connection aws`.
struct GenerateAWSConnectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws",
    abstract: "Write a connection to AWS."
  )

  @Option(help: "The role to assume; without it the Deployment's own identity is used.")
  var roleARN: String?

  @Option(help: "The region.")
  var region: String?

  @OptionGroup
  var output: ConnectionOutput

  @OptionGroup
  var refused: RefusedSecrets

  func validate() throws {
    if let roleARN {
      let place = SourceRange(file: .builtIn, start: 0, end: roleARN.utf8.count)
      let arn = AWSResourceName(Located(roleARN, at: place))
      guard let arn, arn.hasAccount, arn.service == "iam", arn.resource.hasPrefix("role/"),
        roleARN.utf8.allSatisfy({ $0.isAlphanumeric || "+=,.@_-/:".utf8.contains($0) })
      else {
        throw ValidationError("--role-arn takes an ARN: arn:aws:iam::123456789012:role/NAME")
      }
    }
    guard region.map({ KubernetesName.isLabel($0) }) ?? true else {
      throw ValidationError("--region takes the name of a region: us-east-1")
    }
  }

  func run() {
    let extras = [("role_arn", roleARN), ("region_name", region)]
      .compactMap { name, value in value.map { (name: name, value: $0) } }
    output.write(AirflowConnectionText(type: "aws", extras: extras))
  }
}
