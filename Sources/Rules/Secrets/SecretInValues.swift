import AuthModel
import Diagnostics
import Linting

/// Notes values with secrets in clear text that the chart puts into Secrets.
///
/// The cluster then keeps them as it should. But whoever may read the values file, its repository or the
/// values of the release (`helm get values`) has them. One note names all of a file.
///
/// Values that a program fills in later, that SOPS has encrypted, or that the chart itself has, so that
/// everybody knows them, are left alone. Where nobody else
/// reads the repository, silence the rule. What ends up in a ConfigMap is the matter of `plain-secret`.
struct SecretInValues: Rule {
  static let severity = Severity.note

  func check(_ configuration: Configuration, report: inout Report) {
    let found = configuration.storedSecrets.compactMap { secret in
      secret.isOnlyInValues ? secret.exposure.map { (secret.value.range, $0) } : nil
    }.sorted { $0.0 < $1.0 }
    guard let (place, first) = found.first else { return }
    report(
      "\(first.subject) stands in the values in clear text",
      at: place,
      notes: [
        Note("whoever reads this file, or 'helm get values', has it"), Note(first.remedy),
      ]
        + found.dropFirst().map { place, other in
          let remedy = other.remedy == first.remedy ? "" : ": \(other.remedy)"
          return Note("and so does \(other.subject)\(remedy)", at: place)
        }
    )
  }
}

extension StoredSecret {
  /// Whether nothing but the values shows it.
  fileprivate var isOnlyInValues: Bool {
    exposure?.place == .secret && !value.isEmpty && !value.isUnfinished
      && !value.isEqual(to: FlyteBuiltInCredentials.secret)
  }
}
