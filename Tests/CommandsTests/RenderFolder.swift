import TestSupport

/// A folder with a values file that needs two Secrets, `okta/secret` for `OKTA_SECRET` and `scim/code`
/// for `SCIM_AUTH_CODE_OKTA`.
struct RenderFolder {
  private let folder: TemporaryFolder

  static let values = """
    astronomer:
      houston:
        secret:
          - { envName: OKTA_SECRET, secretName: okta, secretKey: secret }
          - { envName: SCIM_AUTH_CODE_OKTA, secretName: scim, secretKey: code }
    """

  /// What belongs to both, taken from the environment.
  static let environment = ["OKTA_SECRET": "s3cr3t", "SCIM_AUTH_CODE_OKTA": "u:s3cr3t"]
  /// The base64 of these.
  static let encoded = ["czNjcjN0", "dTpzM2NyM3Q="]

  init() throws {
    folder = try TemporaryFolder()
    try write("values.yaml", Self.values)
  }

  var path: String { folder.path }

  func write(_ name: String, _ text: String) throws {
    try folder.write(text, to: name)
  }

  /// Runs `authcfg render -f values.yaml` with `arguments`.
  func render(
    _ arguments: String...,
    environment: [String: String] = [:],
    standardInput: String? = nil
  ) async -> CommandRun {
    await CommandRun(
      ["render", "-f", "values.yaml"] + arguments,
      in: path,
      environment: environment,
      standardInput: standardInput.map { Array($0.utf8) }
    )
  }
}
