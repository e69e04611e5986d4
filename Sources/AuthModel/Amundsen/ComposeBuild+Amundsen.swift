import Diagnostics

/// The Dockerfiles that the project publishes, one for each service: `Dockerfile.frontend.public` and so on.
///
/// Their last stage, `release`, has no flaskoidc in it; those of frontend and metadata have another one,
/// `oidc-release`, which has it.
extension ComposeBuild {
  /// The service that is built from the project's own Dockerfile, if one is.
  public var amundsenService: AmundsenService? {
    guard !isInline else { return nil }
    let name = FilePathText.name(of: path)
    return AmundsenService.allCases.first { name == "Dockerfile.\($0.rawValue).public" }
  }

  /// Whether the stage with flaskoidc of such a Dockerfile is built.
  public var hasOIDC: Bool {
    amundsenService != nil && target?.value.lowercased() == Self.stageWithOIDC
  }

  /// Whether a stage without flaskoidc of such a Dockerfile is built.
  public var lacksOIDC: Bool {
    guard amundsenService != nil else { return false }
    return target.map { ["release", "base"].contains($0.value.lowercased()) } ?? true
  }

  /// The stage that has flaskoidc in it.
  public static let stageWithOIDC = "oidc-release"
}
