/// How bad a finding is.
public enum Severity: String, CaseIterable, Codable, Comparable, Sendable {
  /// Worth knowing; nothing is wrong for sure.
  case note
  /// Probably wrong, or right but unsafe.
  case warning
  /// It will not work as written, or it opens what should be closed.
  case error

  /// Orders severities from `note` to `error`.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
