public import Diagnostics

/// `global.plane`: which half of a split platform a release is.
public struct AstronomerPlane: Section {
  /// Where it stands.
  public let range: SourceRange
  /// The half; a `data` plane renders no Houston.
  public var mode: Located<Mode>?

  /// The halves, and both together.
  public enum Mode: String, CaseIterable, Sendable {
    /// Houston and everything that manages deployments.
    case control
    /// Only what runs deployments.
    case data
    /// Both in one cluster.
    case unified
  }

  /// The fields of `global.plane`.
  public static let fields: [Field<AstronomerPlane>] = [
    .choice(
      "mode",
      \.mode,
      "which half is installed; a data plane has no Houston and ignores auth settings",
      .facts(default: "unified", since: ChartVersion(1, 0))
    )
  ]

  /// Makes an empty section.
  public init(range: SourceRange) {
    self.range = range
  }
}
