import Diagnostics
import Diffing

/// The numbers of a comparison.
public struct ChangeSummary: Codable, Hashable, Sendable {
  /// The changes.
  public let changes: Int
  /// Those that keep people or programs out until somebody does something.
  public let breaking: Int
  /// Those that open what was closed, or protect less than before.
  public let security: Int
  /// Those that are worth knowing.
  public let notable: Int
  /// Those that nothing is known to follow from.
  public let cosmetic: Int

  init(_ comparison: Comparison) {
    let severities = comparison.changes.map(\.severity)
    changes = severities.count
    breaking = severities.count { $0 == .breaking }
    security = severities.count { $0 == .security }
    notable = severities.count { $0 == .notable }
    cosmetic = severities.count { $0 == .cosmetic }
  }

  /// The numbers in one line: `3 changes: 1 breaking, 2 cosmetic`.
  public var line: String {
    guard changes > 0 else { return "no changes" }
    let parts = [
      (breaking, "breaking"), (security, "security"), (notable, "notable"), (cosmetic, "cosmetic"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(ChangeReport.count(changes, "change")): \(parts.joined(separator: ", "))"
  }
}
