/// What takes the place of a field in other charts.
public struct Replacement: Hashable, Sendable {
  /// The path from the same parent.
  public let path: String
  /// Whether `true` there means what `false` means here.
  public let isInverted: Bool
}

/// The charts that know a field, from one version up to, and without, another.
public struct Availability: Hashable, Sendable {
  /// The first chart that has the field; `nil` if it always did.
  public let since: ChartVersion?
  /// The first chart that has it no longer; `nil` if it still does.
  public let before: ChartVersion?

  /// Makes the range of charts `since..<before`.
  public init(since: ChartVersion? = nil, before: ChartVersion? = nil) {
    self.since = since
    self.before = before
  }

  /// Every chart.
  public static let always = Availability()

  /// Whether a chart of `version` knows the field.
  public func contains(_ version: ChartVersion) -> Bool {
    if let since, version < since { return false }
    if let before, version >= before { return false }
    return true
  }

  /// The charts that `other`, if there is one, holds as well.
  func narrowed(to other: Availability?) -> Availability {
    Availability(
      since: [since, other?.since].compactMap(\.self).max(),
      before: [before, other?.before].compactMap(\.self).min()
    )
  }
}

extension Availability {
  /// The charts in words, to stand behind 'charts'; `nil` for every chart.
  public var phrase: String? {
    switch (since, before) {
    case (let since?, let before?): "from \(since) on and before \(before)"
    case (let since?, nil): "from \(since) on"
    case (nil, let before?): "before \(before)"
    case (nil, nil): nil
    }
  }
}

extension Availability {
  /// Whether some version is in both.
  public func overlaps(_ other: Availability) -> Bool {
    let both = narrowed(to: other)
    guard let since = both.since, let before = both.before else { return true }
    return since < before
  }

  /// Whether every version of `other` is in it.
  public func covers(_ other: Availability) -> Bool {
    narrowed(to: other) == other
  }
}
