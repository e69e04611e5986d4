import AuthModel
import Diagnostics
import Linting

/// Finds scopes that are parted in the way of the other line of flaskoidc.
///
/// `FLASK_OIDC_SCOPES` of 1.0 and later is sent as it is, so that blanks part the scopes (RFC 6749,
/// section 3.3); with commas it is one scope that no provider knows. `OIDC_SCOPES` of 0.2 is parted at
/// commas; with blanks it is one scope without `openid`, and the service ends at its start.
struct AmundsenMisseparatedScopes: Rule {
  static let severity = Severity.error

  func check(_ use: AmundsenUse, report: inout Report) {
    if let text = use.text(of: "FLASK_OIDC_SCOPES"), text.value.utf8.contains(UInt8(ascii: ",")) {
      report(
        "the scopes are parted by commas; expected blanks",
        at: text.range,
        notes: [Note("all of it is sent as one scope, and the provider answers invalid_scope")],
        fix: fix(text, " ")
      )
    } else if let text = use.text(of: "OIDC_SCOPES"), !text.value.utf8.contains(UInt8(ascii: ",")),
      text.value.utf8.contains(UInt8(ascii: " ")),
      use.readers.contains(where: { $0.isCurrentLine != true })
    {
      report(
        "the scopes are parted by blanks; expected commas",
        at: text.range,
        notes: [Note("flaskoidc 0.2 then finds no 'openid', and the service ends at its start")],
        fix: fix(text, ",")
      )
    }
  }

  private func fix(_ text: Located<String>, _ separator: String) -> Fix? {
    let scopes = text.value.split { $0 == "," || $0 == " " }
    guard let place = text.textRange, scopes.allSatisfy({ KeyText.isName($0.utf8.span) }) else {
      return nil
    }
    let right = scopes.joined(separator: separator)
    return .replace(place, with: right, "write '\(right)'")
  }
}
