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
///
/// An ExternalSecret or a SealedSecret says which keys its Secret will have, unless it takes all that a provider
/// has.
struct MissingSecretKey: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ supply: SecretSupply, report: inout Report) {
    for use in supply.uses where !use.reference.isWhole {
      let key = use.reference.effectiveKey
      guard !Placeholder.isUnfinished(key), let holder = supply.holder(lacking: key, use) else {
        continue
      }
      report(key, of: use, in: holder, among: supply)
    }
  }
}

/// What a key is looked for in.
private struct Holder {
  /// The keys that there are.
  let keys: Set<String>
  /// What there is to say of those, before they are named.
  let words: String
  /// Where it has its name.
  let place: SourceRange
}

extension SecretSupply {
  /// The Secret of `use`, or what it is made of, if that is known not to have `key`.
  fileprivate func holder(lacking key: String, _ use: Use) -> Holder? {
    guard use.makers.isEmpty else { return Self.holder(lacking: key, use.makers) }
    guard !use.mayBeMade else { return nil }
    let secrets = use.reference.namespace == nil ? reachable(use.secrets) : use.secrets
    guard let secret = secrets.first else { return nil }
    let isThere = secrets.contains { secret in
      secret.items.isEmpty && secret.metadata?.isAnnotated == true
        || secret.items.contains { $0.key.value == key || Placeholder.isUnfinished($0.key.value) }
    }
    return isThere
      ? nil
      : Holder(
        keys: Set(use.secrets.flatMap(\.items).map(\.key.value)),
        words: "it has",
        place: secret.metadata?.name?.range ?? secret.range.startPlace
      )
  }

  private static func holder(lacking key: String, _ makers: [SecretMaker]) -> Holder? {
    let keys = makers.compactMap(\.keys)
    guard let first = makers.first, keys.count == makers.count else { return nil }
    let all = Set(keys.joined())
    return all.contains(key)
      ? nil : Holder(keys: all, words: "the \(first.kind) names", place: first.secretName.range)
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
    in holder: Holder,
    among supply: SecretSupply
  ) {
    let written = use.reference.secretKey.flatMap { $0.value.isEmpty ? nil : $0 }
    let keys = holder.keys.sorted()
    let isFixed = use.reference.reader.keySetting == nil
    let name = written?.value ?? (isFixed ? key : nil)
    let free =
      isFixed ? holder.keys.subtracting(supply.keys(of: use.secretName.value)).sorted() : keys
    let meant = name.flatMap { Spelling.closest(to: $0, among: free) }
    let shown = keys.map { "'\(KeyText.shown($0))'" }.joined(separator: ", ")
    var notes = [
      Note(
        keys.isEmpty ? "it has no keys" : "\(holder.words) \(shown)",
        at: holder.place
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
