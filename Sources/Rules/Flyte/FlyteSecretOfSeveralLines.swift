import AuthModel
import Diagnostics
import Linting

/// Finds secrets of several lines that break the Secret which flyte-core renders.
///
/// The chart puts `secrets.adminOauthClientCredentials.clientSecret` behind its key without indenting it: a
/// line break, be it at the end of a block scalar, makes the manifest no YAML. Secrets in
/// `flyteadmin.secrets` are indented and may have as many lines as they like.
struct FlyteSecretOfSeveralLines: Rule {
  static let severity = Severity.error

  func check(_ deployment: FlyteDeployment, report: inout Report) {
    let credentials = deployment.core?.secrets?.adminOauthClientCredentials
    guard let secret = credentials?.clientSecret else { return }
    let isRefused = (FlyteRelease(deployment)?.refusals ?? []).contains { refusal in
      if case .severalLines = refusal.kind { refusal.range == secret.range } else { false }
    }
    guard isRefused else { return }
    report(
      "the secret has several lines, which breaks the Secret that the chart puts it into",
      at: secret.range,
      notes: [
        Note("Helm then refuses its own output: could not find expected ':'"),
        Note(
          secret.isBlock
            ? "a block scalar ends in a line break unless its header is '|-'"
            : "write the secret on one line, without '\\n'"
        ),
      ],
      fix: fix(secret)
    )
  }

  private func fix(_ secret: SecretValue) -> Fix? {
    guard let place = secret.chompingPlace, !secret.hasInnerLineBreak else { return nil }
    return .replace(place, with: "-", "take the line break off")
  }
}
