import AuthModel
import Diagnostics
import Linting

/// Requires the scopes that a client asks for to be allowed at the provider.
///
/// Keycloak and Cognito list the scopes of each client and answer `invalid_scope` to any other. Flyte asks
/// for `all`, which flyteadmin demands of every call, and mostly for `offline`: at Keycloak both have to be
/// made as client scopes and given to the command line and to flytepropeller, which asks for the same
/// unless `admin.scopes` says otherwise.
///
/// Values and export have to be linted together, and the client ids must be equal.
struct UnregisteredScope: Rule {
  static let severity = Severity.error
  static let needsWholeFiles = true

  func check(_ registered: RegisteredClient, report: inout Report) {
    let needs = registered.needs
    guard registered.isCertain else { return }
    let missing = needs.scopes.filter { scope in
      !scope.value.isEmpty && !Placeholder.isUnfinished(scope.value)
        && registered.registrations.allSatisfy { $0.allows(scope: scope.value) == false }
    }
    guard let first = missing.first else { return }
    let names = missing.map { "'\(KeyText.shown($0.value))'" }.joined(separator: " and ")
    let listed = registered.registrations.lazy.compactMap(\.scopes.first).first
    report(
      "the registration of \(needs.name) does not allow the \(missing.count == 1 ? "scope" : "scopes") "
        + names,
      at: first.range.isBuiltIn ? needs.place : first.range,
      notes: [
        listed.map { Note("these are allowed", at: $0.range) },
        Note("allow it there, or leave it out; the provider answers invalid_scope"),
      ].compactMap(\.self)
    )
  }
}
