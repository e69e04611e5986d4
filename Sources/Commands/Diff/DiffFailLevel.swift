import ArgumentParser
import Diagnostics
import Diffing

/// The severities of changes that make the comparison fail.
enum DiffFailLevel: String, WordArgument {
  case breaking
  case security
  case notable
  case cosmetic
  case none

  func fails(_ comparison: Comparison) -> Bool {
    guard let least = ChangeSeverity(rawValue: rawValue), let found = comparison.severity else {
      return false
    }
    return found >= least
  }
}
