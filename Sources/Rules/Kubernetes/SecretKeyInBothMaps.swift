import AuthModel
import Diagnostics
import Linting

/// Finds keys of a Secret that stand in `data` and in `stringData`.
///
/// The one in `stringData` wins without a word, so that a change of the other has no effect.
struct SecretKeyInBothMaps: Rule {
  static let severity = Severity.warning

  func check(_ secret: KubernetesSecret, report: inout Report) {
    let clear = secret.items.filter { $0.field == .stringData }
    for item in secret.items where item.field == .data {
      guard let winner = clear.first(where: { $0.key.value == item.key.value }) else { continue }
      report(
        "key '\(KeyText.shown(item.key.value))' stands in data and in stringData; this value is dropped",
        at: item.key.range,
        notes: [Note("stringData wins", at: winner.key.range)]
      )
    }
  }
}
