import AuthModel
import Diagnostics
import Linting

/// Finds references to a key that the Secret, given along, does not have.
///
/// The pods that need the key do not start. Where the Secret has one that differs in case, `-` or `_`
/// only, that one is meant.
///
/// A Secret without any keys may be filled by another program; then it is a note, or nothing if
/// annotations say more. It is a note as well if the Secret merely lies in the same folder and has no key
/// of a similar name. Where the key has one name that no setting changes, as Flyte's `client_secret`, a key
/// of a similar name is an error.
struct MissingSecretKey: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ supply: SecretSupply, report: inout Report) {
    for use in supply.uses where !use.mayBeMade && !use.reference.isWhole {
      let key = use.reference.effectiveKey
      let secrets =
        use.reference.namespace == nil ? supply.reachable(use.secrets) : use.secrets
      guard let secret = secrets.first, !Placeholder.isUnfinished(key) else { continue }
      let isThere = secrets.contains { secret in
        secret.items.isEmpty && secret.metadata?.isAnnotated == true
          || secret.items.contains { $0.key.value == key || Placeholder.isUnfinished($0.key.value) }
      }
      guard !isThere else { continue }
      report(key, of: use, in: secret, among: supply)
    }
  }
}

extension SecretSupply {
  /// The keys of the Secret `name` that something refers to.
  fileprivate func keys(of name: String) -> Set<String> {
    Set(uses.filter { $0.secretName.value == name }.map(\.reference.effectiveKey))
  }

  /// Those of `secrets` that are not known to be in another namespace than the person says.
  fileprivate func reachable(_ secrets: [KubernetesSecret]) -> [KubernetesSecret] {
    secrets.filter { secret in
      guard let namespace, let own = secret.metadata?.namespace?.value else { return true }
      return own == namespace || Placeholder.isUnfinished(own)
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(
    _ key: String,
    of use: SecretSupply.Use,
    in secret: KubernetesSecret,
    among supply: SecretSupply
  ) {
    let written = use.reference.secretKey.flatMap { $0.value.isEmpty ? nil : $0 }
    let keys = Set(use.secrets.flatMap(\.items).map(\.key.value)).sorted()
    let isFixed = use.reference.reader.keySetting == nil
    let name = written?.value ?? (isFixed ? key : nil)
    let free =
      isFixed ? Set(keys).subtracting(supply.keys(of: use.secretName.value)).sorted() : keys
    let meant = name.flatMap { Spelling.closest(to: $0, among: free) }
    let shown = keys.map { "'\(KeyText.shown($0))'" }.joined(separator: ", ")
    var notes = [
      Note(
        keys.isEmpty ? "it has no keys" : "it has \(shown)",
        at: (secret.metadata?.name?.range ?? secret.range.startPlace)
      )
    ]
    if isFixed, meant != nil { notes.append(Note("rename it: nothing but '\(key)' is looked for")) }
    if written == nil, let setting = use.reference.reader.keySetting {
      notes.append(Note("the key is '\(key)' where '\(setting)' is missing"))
    }
    self(
      "Secret '\(use.secretName.value)' has no key '\(KeyText.shown(key))'"
        + (meant.map {
          isFixed ? ", but '\(KeyText.shown($0))'" : "; did you mean '\(KeyText.shown($0))'?"
        }
          ?? ""),
      at: (written ?? use.secretName).range,
      as: severity(keys, meant, isFixed: isFixed, isSure: supply.isNamed),
      notes: notes + [Note(use.reference.reader.effectOfAbsence)],
      fix: written.flatMap { fix($0, meant) }
    )
  }

  private func severity(
    _ keys: [String],
    _ meant: String?,
    isFixed: Bool,
    isSure: Bool
  ) -> Severity {
    if isFixed, meant != nil { return .error }
    return keys.isEmpty || !isSure && meant == nil ? .note : .warning
  }

  private func fix(_ key: Located<String>, _ meant: String?) -> Fix? {
    guard let place = key.textRange, let meant, KeyText.isName(meant.utf8.span) else { return nil }
    let safety = Spelling.isSame(key.value, meant) ? Fix.Safety.safe : .unsafe
    return .replace(place, with: meant, "read the key '\(meant)'", safety: safety)
  }
}
