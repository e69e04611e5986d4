import AuthModel
import Diagnostics
import Linting

/// Finds roles in connections to AWS that are not named by their ARN.
///
/// `role_arn` takes `arn:aws:iam::123456789012:role/name`, the account with twelve digits; STS refuses
/// anything else when a task wants to use the connection.
struct AirflowMalformedRole: Rule {
  static let severity = Severity.warning

  func check(_ connection: AirflowConnection, report: inout Report) {
    guard let role = connection.awsRole, AWSResourceName(role)?.isRole != true else { return }
    // A template, or a variable that somebody replaces.
    guard !"<${".contains(where: { role.value.contains($0) }) else { return }
    report(
      "'role_arn' is not the ARN of a role",
      at: role.range,
      notes: [Note("expected 'arn:aws:iam::123456789012:role/NAME'")]
    )
  }
}
