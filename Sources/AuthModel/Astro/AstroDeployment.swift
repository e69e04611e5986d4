/// What is known of every Deployment on Astro.
public enum AstroDeployment {
  /// The service accounts of the Deployment in `namespace`, which all have to be trusted.
  ///
  /// Source: Astro documentation, "Authorize an Astro Deployment to cloud resources", "Specify
  /// Kubernetes service accounts".
  public static func serviceAccounts(in namespace: String) -> [KubernetesServiceAccount] {
    suffixes.map { KubernetesServiceAccount(namespace: namespace, name: "\(namespace)-\($0)") }
  }

  /// The service accounts of a Deployment without the namespace that their names begin with.
  public static let suffixes = [
    "kpo", "dag-processor-serviceaccount", "scheduler-serviceaccount", "triggerer-serviceaccount",
    "webserver-serviceaccount", "worker-serviceaccount",
  ]

  /// How many Deployments may share a managed identity of Azure.
  ///
  /// Source: Astro documentation, "Authorize an Astro Deployment to cloud resources", "Azure".
  public static let deploymentsOfManagedIdentity = 4

  /// The runtimes from which on a Deployment works as a role of AWS, the first of each line.
  ///
  /// Source: Astro documentation, "Attach an IAM role to your Deployment", "Prerequisites".
  private static let leastRuntimes = [[9, 15, 0], [10, 9, 0], [11, 5, 0]]

  /// The runtime that `version`, which is too old for a role of AWS, has to give way to; `nil` if it is
  /// new enough, or none that could be compared.
  public static func leastRuntime(beside version: String) -> String? {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    // Runtimes of Airflow 3 are counted anew: '3.0-4'.
    guard parts.count == 3, !parts.contains(nil) else { return nil }
    let numbers = parts.compactMap(\.self)
    let line = leastRuntimes.first { $0[0] == numbers[0] }
    guard let least = line ?? (numbers[0] < 9 ? leastRuntimes.first : nil),
      numbers.lexicographicallyPrecedes(least)
    else { return nil }
    return least.map { "\($0)" }.joined(separator: ".")
  }

  /// The audience of the tokens that AWS takes.
  public static let awsAudience = "sts.amazonaws.com"
}
