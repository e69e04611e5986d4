/// How much a change matters.
public enum ChangeSeverity: String, CaseIterable, Codable, Comparable, Sendable {
  /// It changes what somebody sees, and nothing else.
  case cosmetic
  /// It changes how something works.
  case notable
  /// It opens what was closed, or protects less than before.
  case security
  /// People or programs that get in today do not, or not without somebody's help.
  case breaking

  /// Orders severities from `cosmetic` to `breaking`.
  public static func < (left: ChangeSeverity, right: ChangeSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
