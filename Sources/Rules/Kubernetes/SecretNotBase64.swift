import AuthModel
import Diagnostics
import Linting

/// Finds values under `data` of a Secret that are not base64.
///
/// The API server refuses the whole Secret: "illegal base64 data at input byte N". It wants the
/// standard alphabet with padding, and skips line breaks but no blanks: a literal block scalar (`|`)
/// over several lines is fine, a folded one (`>`) is not.
///
/// Values that a person or another program has still to fill in are left alone.
struct SecretNotBase64: Rule {
  static let severity = Severity.error

  func check(_ item: SecretItem, report: inout Report) {
    guard item.field == .data, item.isText, !item.isUnfinished, item.effectiveValue == nil else {
      return
    }
    guard let value = item.value, let refusal = value.base64Refusal else { return }
    report(
      "the value of '\(KeyText.shown(item.key.value))' in data is not base64: "
        + "illegal base64 data at input byte \(refusal.offset)",
      at: refusal.place ?? value.range,
      notes: [Note(advice(refusal, value))],
      fix: fix(refusal, value)
    )
  }

  private func advice(_ refusal: Base64Refusal, _ value: SecretValue) -> String {
    switch refusal.reason {
    case .urlSafeAlphabet:
      "it is in the URL-safe alphabet; Kubernetes wants '+' and '/' in the place of '-' and '_'"
    case .missingPadding:
      "the padding is missing: the length must be a multiple of 4, filled up with '='"
    case .whitespace where value.isFolded:
      "a folded block scalar joins its lines with blanks; use '|' in the place of '>'"
    case .whitespace:
      "there is white space in it; write it on one line, or in a block scalar with '|'"
    case .clearText:
      "move the value to stringData as it is, or encode it: printf %s 'value' | base64 -w0"
    }
  }

  private func fix(_ refusal: Base64Refusal, _ value: SecretValue) -> Fix? {
    switch refusal.reason {
    case .missingPadding:
      value.textRange.map {
        .replace(
          $0.endPlace,
          with: refusal.missingPadding,
          "add the padding",
          safety: value.count >= 10 ? .safe : .unsafe
        )
      }
    case .whitespace where value.isFolded:
      .replace(value.range.slice(0, count: 1), with: "|", "use a literal block scalar")
    default:
      nil
    }
  }
}
