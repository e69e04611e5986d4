import AuthModel
import Diagnostics
import Linting

/// Finds references to a Secret that is not among the Secrets given.
///
/// The pods that need the Secret do not start without it, nor does the job that runs before an
/// upgrade.
///
/// It is looked for only if Secrets are given as well, and less is said the less is certain: of
/// Secrets that merely lie in the same folder, or of which the values use none, the ones missing may
/// well come from elsewhere. A Secret that another file mentions, such as a SealedSecret, an
/// ExternalSecret or a template, is taken to be made from that.
struct MissingSecret: Rule {
  static let severity = Severity.warning
  static let needsWholeFiles = true

  func check(_ supply: SecretSupply, report: inout Report) {
    let used = Set(supply.uses.map(\.secretName.value))
    var seen: Set<String> = []
    for use in supply.uses where use.secrets.isEmpty && !use.mayBeMade {
      let name = use.secretName
      guard seen.insert(name.value).inserted else { continue }
      let meant = supply.givenNames.meant(by: name.value, besides: used)
      guard let severity = supply.severity(ofMissing: name.value, meant: meant) else { continue }
      report(
        "Secret '\(name.value)' is not among those given"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        at: name.range,
        as: severity,
        notes: supply.givenNames.notes(on: meant) + [Note(use.reference.reader.effectOfAbsence)],
        fix: meant.flatMap { GivenNames.fix(name, $0) }
      )
    }
  }
}

extension SecretSupply {
  /// How sure it is that `name` is missing; `nil` if it is not sure enough.
  fileprivate func severity(ofMissing name: String, meant: String?) -> Severity? {
    if let meant, isNamed || Spelling.isSame(name, meant) { return .warning }
    let isForPlatform = uses.contains { !$0.secrets.isEmpty }
    switch (isForPlatform, isNamed) {
    case (true, true): return .warning
    case (true, false), (false, true): return .note
    case (false, false): return nil
    }
  }
}
