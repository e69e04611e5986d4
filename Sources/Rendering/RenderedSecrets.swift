/// What secrets are put into.
public enum SecretForm: String, CaseIterable, Sendable {
  /// Objects of Kubernetes.
  case secret
  /// Files of `NAME=value` lines.
  case environmentFile = "env-file"
}

/// A manifest or a file of variables, ready to be written.
public struct SecretsOutput: Sendable {
  /// What the file is called: `amundsen-oidc-frontend.yaml`.
  public let fileName: String
  let content: SecretBytes

  init(fileName: String, bytes: [UInt8]) {
    self.fileName = fileName
    content = SecretBytes(bytes)
  }

  /// What is in it.
  public var bytes: [UInt8] { content.bytes }
}

/// What became of requirements and their values.
public struct RenderedSecrets: Sendable {
  /// One file for each Secret, in the order of names; none if there is any problem.
  public let files: [SecretsOutput]
  /// Why there are no files.
  public let problems: [RenderingProblem]
  /// What is allowed but hardly meant.
  public let remarks: [RenderingRemark]
}

/// Why no manifest can be made.
public enum RenderingProblem: Hashable, Sendable {
  /// Nobody gave a value.
  case missing(SecretRequirement.ID)
  /// The value has no bytes.
  case empty(SecretRequirement.ID)
  /// The value ends in a line break, which belongs to the file or command that it came from.
  case trailingNewline(SecretRequirement.ID)
  /// The value is no text, or one of several lines, and cannot stand where it belongs.
  case notText(SecretRequirement.ID)
  /// The values of a Secret have more bytes together than the API server takes.
  case tooLarge(secretName: String)
}

/// What is allowed but hardly meant.
public enum RenderingRemark: Hashable, Sendable {
  /// The code that Okta's provisioning signs in with is not `user:password`.
  case notNameAndPassword(SecretRequirement.ID, variable: String)
}
