public import Diagnostics

/// What is known of the types of connections to clouds.
///
/// Source: apache-airflow-providers-amazon, -google and -microsoft-azure, the connection pages of their
/// documentation.
public enum AirflowConnectionType {
  /// The extras of AWS that no longer count, each with what took its place, if something did.
  public static let deprecatedAWSExtras: [String: String?] = [
    "aws_account_id": "role_arn", "aws_iam_role": "role_arn", "external_id": "assume_role_kwargs",
    "host": "endpoint_url", "profile": "profile_name", "s3_config_file": nil,
    "s3_config_format": nil, "session_kwargs": nil,
  ]

  /// The first version of Google's provider that takes `impersonation_chain` from a connection.
  ///
  /// Source: Astro documentation, "Authorize your Deployment through GCP service account impersonation";
  /// apache/airflow pull request 33715.
  public static let impersonationSince = ChartVersion(10, 8)

  /// Whether `type` is one of AWS.
  public static func isAWS(_ type: String) -> Bool { ["aws", "emr", "redshift"].contains(type) }

  /// Whether `type` is one of Google Cloud.
  public static func isGoogle(_ type: String) -> Bool {
    ["google_cloud_platform", "gcpbigquery", "gcpcloudsql", "gcpssh", "dataprep"].contains(type)
  }

  /// Whether `name` is the address of a service account of Google.
  public static func isServiceAccount(_ name: String) -> Bool {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].hasSuffix(".gserviceaccount.com")
      && name.utf8.allSatisfy { $0.isAlphanumeric || "-._@:".utf8.contains($0) }
  }

  /// Whether `type` is one of Azure that knows managed identities.
  public static func isAzure(_ type: String) -> Bool {
    type.hasPrefix("azure") || ["wasb", "adls"].contains(type)
  }
}

extension AirflowConnection {
  /// The extra that gives the connection an identity without a stored secret, if there is one.
  public var workloadIdentity: Extra? {
    guard let type = type?.value else { return nil }
    if AirflowConnectionType.isAWS(type) { return extra("role_arn") }
    if AirflowConnectionType.isGoogle(type) { return extra("impersonation_chain") }
    return AirflowConnectionType.isAzure(type) ? extra("managed_identity_client_id") : nil
  }

  /// Where a secret of its own stands, be it a password or a key among the extras.
  public var storedSecret: SourceRange? {
    let names = ["keyfile_dict", "aws_secret_access_key", "aws_session_token", "client_secret"]
    let extra = names.lazy.compactMap { self.extra($0) }.first { $0.isSet }
    return password?.range ?? extra?.name.range
  }

  /// The extra that gives the connection the key of a service account of Google, be it in a file, if
  /// there is one.
  public var googleKey: Extra? {
    guard let type = type?.value, AirflowConnectionType.isGoogle(type) else { return nil }
    return ["keyfile_dict", "key_path"].lazy.compactMap { self.extra($0) }.first { $0.isSet }
  }

  /// The client id of the managed identity of Azure that it works as, if it says one.
  public var managedIdentity: Located<String>? {
    guard let type = type?.value, AirflowConnectionType.isAzure(type),
      let extra = extra("managed_identity_client_id"), let id = extra.text, !id.isEmpty
    else { return nil }
    return Placeholder.isUnfinished(id) ? nil : Located(id, at: extra.place)
  }

  /// The role of AWS that it assumes, if it says one.
  public var awsRole: Located<String>? {
    guard let type = type?.value, AirflowConnectionType.isAWS(type),
      let extra = extra("role_arn"), let role = extra.text, !role.isEmpty
    else { return nil }
    return Placeholder.isUnfinished(role) ? nil : Located(role, at: extra.place)
  }

  /// The chain of service accounts by which a connection to Google becomes another one.
  public var impersonation: GoogleImpersonation? {
    guard let type = type?.value, AirflowConnectionType.isGoogle(type),
      let extra = extra("impersonation_chain"), let text = extra.text
    else { return nil }
    return GoogleImpersonation(text, at: extra.place)
  }
}
