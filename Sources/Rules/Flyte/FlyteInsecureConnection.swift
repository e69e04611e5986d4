import AuthModel
import Diagnostics
import Linting

/// Finds clients of Flyte that send tokens over the internet without TLS, or to whoever answers.
///
/// `insecure: true` turns encryption off, and with it everybody on the way has the token.
/// `insecureSkipVerify: true` takes any certificate, so that anybody on the way can pose as the server.
///
/// Hosts of the machine itself, of a cluster and of a private network are left alone.
struct FlyteInsecureConnection: Rule {
  static let severity = Severity.warning

  func check(_ client: FlyteClient, report: inout Report) {
    let endpoint = client.endpoint
    if let insecure = client.isInsecure, insecure.value, let endpoint, !endpoint.isPrivate {
      report(
        "tokens go to '\(endpoint.host)' in clear text",
        at: insecure.range,
        notes: [
          Note("this is what is dialled", at: endpoint.range),
          Note("take the setting away if the server has a certificate"),
        ]
      )
    }
    if let skipping = client.skipsVerification, skipping.value, endpoint?.isPrivate != true {
      report(
        "any certificate is taken for that of the server",
        at: skipping.range,
        notes: [
          Note("for a certificate authority of one's own there is caCertFilePath")
        ]
      )
    }
  }
}
