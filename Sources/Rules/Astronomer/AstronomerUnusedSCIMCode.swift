import AuthModel
import Diagnostics
import Linting

/// Notes SCIM codes of providers through which nobody can sign in.
///
/// The provider creates users that it then cannot let in. Often the code was copied along with an
/// example, or the provider was switched off and its code forgotten, which keeps the endpoint open.
struct AstronomerUnusedSCIMCode: Rule {
  static let severity = Severity.note
  static let needsWholeFiles = true

  func check(_ values: AstronomerValues, report: inout Report) {
    guard values.isInForce else { return }
    for (provider, place) in values.scimCodePlaces {
      let isEnabled = values.enabled(provider)
      guard isEnabled?.value != true, isEnabled != nil || values.isWhole else { continue }
      let name = KeyText.shown(provider)
      report(
        "a SCIM code is set for '\(name)', which is not switched on",
        at: place,
        notes: [
          isEnabled.map { Note("switched off here", at: $0.range) }
            ?? Note("a provider is off unless 'enabled: true' is set")
        ]
      )
    }
  }
}

extension AstronomerValues {
  /// The providers that a code is given for, and where it is.
  fileprivate var scimCodePlaces: [(provider: String, place: SourceRange)] {
    let inTree = (openIDConnect?.providers ?? []).compactMap { provider in
      provider.scimAuthCode.map { (provider: provider.name.value, place: $0.range) }
    }
    let inVariables = variables.compactMap { variable -> (provider: String, place: SourceRange)? in
      guard case .scimAuthCode(let provider)? = HoustonVariable[variable.name.value]?.target else {
        return nil
      }
      return variable.hasValue ? (provider: provider, place: variable.name.range) : nil
    }
    return inTree + inVariables
  }
}
