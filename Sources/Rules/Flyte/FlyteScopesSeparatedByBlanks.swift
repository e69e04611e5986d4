import AuthModel
import Diagnostics
import Linting

/// Notes scopes in a variable that blanks separate and not commas.
///
/// flytekit takes the whole for one scope and sends it as it is. Most providers then see several, since
/// a blank separates scopes in the request as well (RFC 6749, section 3.3).
struct FlyteScopesSeparatedByBlanks: Rule {
  static let severity = Severity.note

  func check(_ client: FlyteClient, report: inout Report) {
    guard client.admin == nil, let scopes = client.setting(of: "admin.scopes")?.text else { return }
    let parts = scopes.value.split(separator: ",").map { $0.split(separator: " ") }
    guard parts.contains(where: { $0.count > 1 }), !scopes.value.contains("$") else { return }
    report(
      "these scopes are one scope with blanks in it",
      at: scopes.range,
      notes: [Note("commas separate them; the request looks the same by chance")]
    )
  }
}
