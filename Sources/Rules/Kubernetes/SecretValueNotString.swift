import AuthModel
import Diagnostics
import Linting

/// Finds values of a Secret that are no text.
///
/// Unquoted, `123456` is a number and `yes` is a truth value; the API server refuses the whole Secret:
/// "cannot unmarshal number into Go struct field Secret.stringData of type string".
///
/// Under `data` quotes alone do not help: digits are no base64 of text.
struct SecretValueNotString: Rule {
  static let severity = Severity.error

  func check(_ item: SecretItem, report: inout Report) {
    guard !item.isText, item.valueType != .null else { return }
    let canBeQuoted = item.canBeQuoted && item.field == .stringData
    report(
      "the value of '\(KeyText.shown(item.key.value))' is \(item.valueType.phrase), but Kubernetes takes only text",
      at: item.value?.range ?? item.key.range,
      notes: [Note(advice(item))],
      fix: canBeQuoted ? .quote(item.valueRange, "put it in quotes") : nil
    )
  }

  private func advice(_ item: SecretItem) -> String {
    if item.value == nil { return "a key of a Secret holds one value; put a file in with '|'" }
    return item.field == .data
      ? "move it to stringData, in quotes, or encode it: printf %s 'value' | base64 -w0"
      : "the API server refuses the whole Secret"
  }
}
