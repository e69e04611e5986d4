public import Diagnostics

/// `global`: what all charts of the platform share.
public struct AstronomerGlobal: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The domain under which the platform is reached; empty where the file says `null`.
  public var baseDomain: Located<String>?
  /// Which half of a split platform this release is.
  public var plane: AstronomerPlane?
  /// The switch for a second control plane.
  public var controlPlaneHA: ControlPlaneHA?

  /// The fields of `global`.
  public static let fields: [Field<AstronomerGlobal>] = [
    .stringOrEmpty(
      "baseDomain",
      \.baseDomain,
      "the bare DNS name under which houston., app. and the registry are reached",
      .facts(source: "chart values.yaml; ingress hosts are houston.<baseDomain>")
    ),
    .section("plane", \.plane, "the part of a split platform that this release installs"),
    .section(
      "controlPlaneHA",
      \.controlPlaneHA,
      "a second control plane, under a base domain of its own",
      .facts(since: ChartVersion(2, 0))
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
