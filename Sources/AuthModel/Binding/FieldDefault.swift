/// What holds in some charts when a field is not set.
public struct FieldDefault: Hashable, Sendable {
  /// Whose word it is; that of the chart counts more.
  public enum Origin: Hashable, Sendable {
    /// The program that reads the field.
    case reader
    /// The chart, which lays it over what the program says.
    case chart
  }

  /// The value; `nil` if there is one, but nobody outside knows which.
  public let value: Constant?
  /// The charts in which it holds.
  public let availability: Availability
  /// Whose word it is.
  public let origin: Origin

  /// A value that the reader takes, in charts `since..<before`.
  public static func reader(
    _ value: Constant?,
    since: ChartVersion? = nil,
    before: ChartVersion? = nil
  ) -> FieldDefault {
    let availability = Availability(since: since, before: before)
    return FieldDefault(value: value, availability: availability, origin: .reader)
  }

  /// A value that the chart lays over that of the reader, in charts `since..<before`.
  public static func chart(
    _ value: Constant?,
    since: ChartVersion? = nil,
    before: ChartVersion? = nil
  ) -> FieldDefault {
    let availability = Availability(since: since, before: before)
    return FieldDefault(value: value, availability: availability, origin: .chart)
  }
}

extension [FieldDefault] {
  /// What holds in the newest chart that has the field, if anything does; the list is in the order of
  /// charts.
  public var newest: FieldDefault? { last { $0.origin == .chart } ?? last }
}
