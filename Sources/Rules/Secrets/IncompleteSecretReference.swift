import AuthModel
import Diagnostics
import Linting

/// Finds references to a Secret that do not say which Secret, or for which variable.
///
/// Astronomer's chart has no default for either: the API server refuses what it renders.
struct IncompleteSecretReference: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ reference: SecretReference, report: inout Report) {
    guard let variable = reference.reader.variableSetting else { return }
    let name = reference.reader.nameSetting
    for (field, value) in [(variable, reference.variable), (name, reference.secretName)] {
      guard value?.value.isEmpty ?? true, !reference.doubtfulFields.contains(field) else {
        continue
      }
      report(
        "the reference has no '\(field)'",
        at: value?.range ?? place(reference),
        notes: [
          Note("the API server refuses the Deployment; the entry needs \(variable) and \(name)")
        ]
      )
    }
  }

  /// What is there of the reference, to point at one line only.
  private func place(_ reference: SecretReference) -> SourceRange {
    let known = [reference.variable, reference.secretName, reference.secretKey]
    return known.compactMap { $0?.range }.min() ?? reference.range.startPlace
  }
}
