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

  /// The audience of the tokens that AWS takes.
  public static let awsAudience = "sts.amazonaws.com"
}
