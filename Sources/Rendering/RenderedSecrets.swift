/// What became of requirements and their values.
public struct RenderedSecrets: Sendable {
  /// One manifest for each Secret, in the order of names; none if there is any problem.
  public let manifests: [Manifest]
  /// Why there are no manifests.
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
  /// The values of a Secret have more bytes together than the API server takes.
  case tooLarge(secretName: String)
}

/// What is allowed but hardly meant.
public enum RenderingRemark: Hashable, Sendable {
  /// The code that Okta's provisioning signs in with is not `user:password`.
  case notNameAndPassword(SecretRequirement.ID, variable: String)
}
