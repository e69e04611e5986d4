import AuthModel
import Diagnostics
import Linting

/// Finds Secrets that are too large.
///
/// The values of a Secret, without their base64, may have 1 MiB together; the API server refuses more.
/// Above 256 KiB `kubectl apply` fails already, because it keeps a copy in an annotation;
/// `kubectl apply --server-side` does not.
struct OversizedSecret: Rule {
  static let severity = Severity.error

  func check(_ secret: KubernetesSecret, report: inout Report) {
    let size = secret.items.reduce(0) { $0 + ($1.effectiveValue?.count ?? 0) }
    let place = secret.metadata?.name?.range ?? secret.kind?.range ?? secret.range.startPlace
    if size > 1 << 20 {
      report(
        "the values have \(size) bytes; a Secret takes 1048576",
        at: place,
        notes: [Note("the API server refuses it; spread the values over several Secrets")]
      )
    } else if size > 1 << 18 {
      report(
        "the values have \(size) bytes, too many for 'kubectl apply'",
        at: place,
        as: .note,
        notes: [Note("it keeps a copy in an annotation of at most 262144; use --server-side")]
      )
    }
  }
}
