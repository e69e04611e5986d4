import AuthModel
import Diagnostics

extension Configuration {
  /// `diagnostic` with the value of an earlier layer, if it is about one that took its place.
  func noting(_ diagnostic: Diagnostic) -> Diagnostic {
    let override = overrides.last { $0.concerns(diagnostic.range) }
    guard let override else { return diagnostic }
    return diagnostic.with(
      Note("overrides this value of an earlier layer", at: override.overridden)
    )
  }
}

extension OverriddenSetting {
  /// Whether `range` is the key or the value that holds, or a part of a value without parts.
  fileprivate func concerns(_ range: SourceRange) -> Bool {
    range == key || range.contains(value) || isScalar && value.contains(range)
  }
}

extension Diagnostic {
  fileprivate func with(_ note: Note) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: severity,
      message: message,
      range: range,
      notes: notes + [note],
      fix: fix
    )
  }
}
