import AuthModel
import Diagnostics
import Linting

/// Notes hashes of client secrets that end up in a ConfigMap.
///
/// flyte-binary puts all of `configuration.inline` into one, while it keeps
/// `configuration.auth.internal.clientSecretHash` in a Secret. Whoever reads a hash can try secrets out
/// until one fits, which takes for ever with a long random one.
///
/// flyte-core has no other place for hashes than a ConfigMap, so that nothing is said there. A secret in the
/// place of its hash is the matter of `plain-secret`. One note speaks of all hashes of a file.
struct FlyteHashInConfigMap: Rule {
  static let severity = Severity.note

  func check(_ configuration: Configuration, report: inout Report) {
    let found = configuration.storedSecrets.compactMap { secret in
      secret.exposure.flatMap { $0.content == .hash ? (secret.value.range, $0) : nil }
    }
    guard let (place, first) = found.first else { return }
    report(
      "\(first.subject) lands in a ConfigMap",
      at: place,
      notes: found.dropFirst().map { Note("and so does \($0.1.subject)", at: $0.0) } + [
        Note("whoever reads it can try secrets out until one fits"), Note(first.remedy),
      ]
    )
  }
}
