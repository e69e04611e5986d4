import AuthModel
import Diagnostics
import Linting

/// Finds keys of a Secret without a value.
///
/// The API server accepts them, and the program gets an empty credential.
///
/// An empty value in quotes looks intended and is a note only.
struct EmptySecretValue: Rule {
  static let severity = Severity.warning

  func check(_ item: SecretItem, report: inout Report) {
    let isNull = item.valueType == .null
    guard isNull || item.isText && item.effectiveValue?.isEmpty == true else { return }
    // Without a colon (`{word}`) the key may well be the value.
    guard item.valueRange.start > item.key.range.end else { return }
    report(
      "key '\(KeyText.shown(item.key.value))' has no value",
      at: item.key.range,
      as: isNull ? nil : .note,
      notes: [Note("Kubernetes accepts it, and the program gets an empty text")]
    )
  }
}
