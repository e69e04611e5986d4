/// What connections to clouds take as extras, beside the fields that all types have.
///
/// Sources: apache-airflow-providers-amazon, -google and -microsoft-azure, the connection pages of their
/// documentation.
enum AirflowExtra {
  /// The extras that are known, those of AWS first; other types have others.
  static let declaration = SectionDeclaration(
    fields: texts(of: "amazon", aws) + texts(of: "google", google)
      + texts(of: "microsoft-azure", azure),
    entry: nil,
    knownEntries: [],
    isClosed: false,
    reader: nil
  )

  private static let aws = [
    ("role_arn", "the ARN of the role of AWS that is assumed"),
    ("region_name", "the region of AWS"),
    (
      "assume_role_method",
      "assume_role, which is the default, assume_role_with_saml or assume_role_with_web_identity"
    ),
    ("assume_role_kwargs", "arguments of the call that assumes the role, such as ExternalId"),
    ("assume_role_with_web_identity_federation", "who gives the token: file or google"),
    ("assume_role_with_web_identity_token_file", "the file that holds the token"),
    ("assume_role_with_web_identity_federation_audience", "the audience of the token"),
    ("profile_name", "the profile of the AWS configuration"),
    ("endpoint_url", "the address of AWS, where it is another than the usual one"),
  ]

  private static let google = [
    (
      "impersonation_chain",
      "the service accounts of Google that it becomes one after the other, the last one in the end"
    ),
    ("project", "the project of Google Cloud"),
    ("key_path", "the file with the key of a service account of Google"),
    ("keyfile_dict", "the key of a service account of Google itself, a secret"),
    ("credential_config_file", "the file, or the JSON, of workload identity federation"),
    ("key_secret_name", "the secret of Secret Manager with the key of a service account"),
    ("key_secret_project_id", "the project of that secret"),
    ("scope", "the scopes of Google, with commas between"),
    ("num_retries", "how often a call to Google is tried again"),
    ("quota_project_id", "the project of Google Cloud that pays"),
  ]

  private static let azure = [
    (
      "managed_identity_client_id",
      "the client id of the managed identity of Azure; counts with workload_identity_tenant_id only"
    ),
    (
      "workload_identity_tenant_id",
      "the tenant of the managed identity; counts with managed_identity_client_id only"
    ),
    ("tenantId", "the tenant of Azure, in connections of the type azure"),
    ("tenant_id", "the tenant of Azure, in connections of the type wasb"),
    ("subscriptionId", "the subscription of Azure"),
  ]

  private static func texts(
    of provider: String,
    _ extras: [(name: String, summary: String)]
  ) -> [FieldDeclaration] {
    extras.map { name, summary in
      FieldDeclaration(
        name: name,
        type: name == "keyfile_dict" ? .secret : name == "assume_role_kwargs" ? .any : .scalar,
        summary: summary,
        source: "apache-airflow-providers-\(provider), documentation of its connections"
      )
    }
  }
}
