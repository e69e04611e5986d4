/// The version of a Helm chart, as far as it decides which keys a chart knows.
public struct ChartVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first number; raised when keys change their meaning.
  public let major: Int
  /// The second number; raised when keys are added.
  public let minor: Int
  /// The third number.
  public let patch: Int

  /// The regular expression (ECMA-262) of what can be read as a version, but for numbers beyond all measure.
  public static let pattern = #"^v?[0-9]+(\.[0-9]+){1,2}([-+][\s\S]*)?$"#

  /// Makes the version `major.minor.patch`.
  public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `2.1.0`, `v2.1`, `2.1.0-rc1`; `nil` if `text` does not start with two numbers.
  ///
  /// A pre-release counts as the release it leads to.
  public init?(_ text: String) {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let release = digits.prefix { $0 != "-" && $0 != "+" }
    let numbers = release.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2 || numbers.count == 3, !numbers.contains(nil) else { return nil }
    let parts = numbers.compactMap(\.self)
    self.init(parts[0], parts[1], parts.count == 3 ? parts[2] : 0)
  }

  /// The version as charts spell it: `2.1.0`.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// Orders versions number by number.
  public static func < (left: ChartVersion, right: ChartVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}
