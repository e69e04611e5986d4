import AuthModel
import Diagnostics

extension Configuration {
  /// `diagnostic` with the value of an earlier layer, if it is about one that took its place.
  func noting(_ diagnostic: Diagnostic) -> Diagnostic {
    let override = overrides.last { $0.concerns(diagnostic.range) }
    guard let override else { return diagnostic }
    var diagnostic = diagnostic
    let note = Note("overrides this value of an earlier layer", at: override.overridden)
    diagnostic.notes.append(note)
    return diagnostic
  }
}

extension OverriddenSetting {
  /// Whether `range` is the key or the value that holds, or a part of a value without parts.
  fileprivate func concerns(_ range: SourceRange) -> Bool {
    range == key || range == value || isScalar && value.contains(range)
  }
}
