import ArgumentParser
import AuthModel
import Rendering

/// `authcfg generate aws-trust-policy`: writes the trust policy of a role for a Deployment on Astro.
struct GenerateTrustPolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws-trust-policy",
    abstract: "Write the trust policy of an AWS role that a Deployment on Astro may assume."
  )

  @Option(help: "The OIDC issuer of the cluster, with or without 'https://'.")
  var issuer: String

  @Option(help: "The account of AWS in which the issuer is registered, a number of twelve digits.")
  var account: String

  @Option(help: "The partition of the account: aws, aws-cn or aws-us-gov.")
  var partition = Partition.aws

  @Option(name: .shortAndLong, help: "The namespace of the Deployment.")
  var namespace: String

  @Option(help: "A service account to trust; the option can be given several times.")
  var serviceAccount: [String] = []

  @Flag(help: "Trust each service account that the components of a Deployment have.")
  var allServiceAccounts = false

  @Flag(help: "Trust every service account of the namespace, by a wildcard.")
  var wildcard = false

  @OptionGroup
  var refused: RefusedSecrets

  /// The partitions of AWS.
  enum Partition: String, WordArgument {
    case aws
    case china = "aws-cn"
    case government = "aws-us-gov"
  }

  func validate() throws {
    guard KubernetesName.isLabel(namespace) else {
      throw ValidationError("--namespace takes \(KubernetesName.labelForm)")
    }
    guard serviceAccount.allSatisfy(KubernetesName.isSubdomain) else {
      throw ValidationError("--service-account takes \(KubernetesName.subdomainForm)")
    }
    guard [!serviceAccount.isEmpty, allServiceAccounts, wildcard].count(where: \.self) == 1 else {
      throw ValidationError(
        "give one of --service-account, --all-service-accounts and --wildcard"
      )
    }
    guard AWSResourceName.isAccount(account) else {
      throw ValidationError("--account takes a number of twelve digits")
    }
    guard policy != nil else {
      throw ValidationError("--issuer takes the URL of an issuer: https://oidc.example.com/id")
    }
  }

  func run() throws {
    policy.map { ProcessContext.current.write($0.json) }
  }

  private var policy: TrustPolicy? {
    TrustPolicy(
      account: account,
      partition: partition.rawValue,
      issuer: issuer,
      subjects: subjects
    )
  }

  private var subjects: TrustPolicy.Subjects {
    if wildcard { return .namespace(namespace) }
    if allServiceAccounts { return .accounts(AstroDeployment.serviceAccounts(in: namespace)) }
    return .accounts(
      serviceAccount.map { KubernetesServiceAccount(namespace: namespace, name: $0) }
    )
  }
}
