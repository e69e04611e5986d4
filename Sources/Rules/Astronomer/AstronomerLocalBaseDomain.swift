import AuthModel
import Diagnostics
import Linting

/// Finds a base domain that no provider can send people back to.
///
/// The platform's hosts are made by putting labels before the base domain. An IP address takes none,
/// and `localhost` is every browser's own machine.
///
/// Names that lead to the own machine by DNS, such as `localtest.me`, are fit for development and are
/// not reported.
struct AstronomerLocalBaseDomain: Rule {
  static let severity = Severity.warning

  func check(_ values: AstronomerValues, report: inout Report) {
    guard let domain = values.global?.baseDomain else { return }
    let host = URLReference("https://\(domain.value)", at: domain.range)
    if host.isIPAddress {
      report(
        "the base domain is an IP address, before which no 'houston.' can stand",
        at: domain.range,
        notes: [Note("expected a DNS name, with records for 'houston.' and 'app.' below it")]
      )
    } else if host.isLoopback {
      report(
        "the base domain is the machine of whoever opens the page",
        at: domain.range,
        notes: [Note("providers send people back to their own machine; expected a DNS name")]
      )
    }
  }
}
