import AuthModel
import Diagnostics
import Linting

/// Notes platforms on which people can sign in through more than one provider of their own.
///
/// Two buttons on the login page may be wanted, as while people move from one provider to the other.
/// They may as well be the rest of a trial: whoever is locked out at one provider comes in through the
/// other, and the flow, of which there is one for all, need not suit both.
///
/// A provider counts if it is switched on and has a client id of its own. Files that may be one of
/// several are left alone, since another may switch one provider off.
struct AstronomerSeveralProviders: Rule {
  static let severity = Severity.note

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isWhole, values.isInForce else { return }
    let providers = values.clients.filter(\.isSetUp)
    guard let last = providers.last, providers.count > 1 else { return }
    report(
      "people can sign in through " + providers.map { "'\($0.name)'" }.joined(separator: " and "),
      at: last.provider.range,
      notes: providers.dropLast().map { Note("this is another one", at: $0.provider.range) }
        + [Note("if only one is meant, set 'enabled: false' for the others")]
    )
  }
}
