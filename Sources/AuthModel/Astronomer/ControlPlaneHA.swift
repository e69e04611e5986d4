public import Diagnostics

/// `global.controlPlaneHA`: a second control plane that takes over when the first one fails.
public struct ControlPlaneHA: Section {
  /// Where it stands.
  public let range: SourceRange
  /// Whether there is one.
  public var isEnabled: Located<Bool>?
  /// The domain under which people reach whichever of the two is up.
  public var globalBaseDomain: Located<String>?

  /// The fields that concern signing in.
  public static let fields: [Field<ControlPlaneHA>] = [
    .boolean("enabled", \.isEnabled, "installs a second control plane", .facts(default: false)),
    .string(
      "globalBaseDomain",
      \.globalBaseDomain,
      "the bare DNS name under which people reach whichever control plane is up",
      .facts(source: "chart 2.1.0 aborts without it")
    ),
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
