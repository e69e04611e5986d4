import Diagnostics

/// What is to become of the fixes that findings carry.
struct FixRequest {
  /// Whether they are made.
  var areMade = false
  /// Whether those are as well that may not be what was meant.
  var takesUnsafe = false
  /// Whether they are shown, and none is made.
  var showsDifference = false
  /// Whether the run fails if any is made.
  var failsIfFixed = false

  /// The safeties of the fixes that are made; none if nothing is to be fixed.
  var allowed: Set<Fix.Safety> {
    guard areMade || showsDifference else { return [] }
    return takesUnsafe ? Set(Fix.Safety.allCases) : [.safe]
  }
}
