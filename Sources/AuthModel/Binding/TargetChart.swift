public import Diagnostics

/// The chart that values are for, and how that is known.
public struct TargetChart: Hashable, Sendable {
  /// Its version; of a chart that only a key tells of, the newest of the generation.
  public let version: ChartVersion
  /// Who says so.
  public let source: Source

  /// Who says which chart values are for.
  public enum Source: Hashable, Sendable {
    /// A person.
    case person
    /// The key at this place, which only charts of that generation know.
    case key(SourceRange)
    /// The tag of the image at this place, which is the release of the program.
    case image(SourceRange)
    /// Nobody: it is the newest chart known.
    case nobody
  }

  /// Makes the chart of `version` that `source` speaks of.
  public init(_ version: ChartVersion, saidBy source: Source) {
    self.version = version
    self.source = source
  }
}
