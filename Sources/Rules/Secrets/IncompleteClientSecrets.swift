import AuthModel
import Diagnostics
import Linting
import YAML

/// Requires client_secrets.json to be what flask-oidc can read.
///
/// flaskoidc before 1.0 takes the client and the endpoints of the provider from that file: strict JSON with
/// one object in an outer one, mostly called `web`. Without `token_introspection_uri` and `issuer` the
/// services of Amundsen take each other's tokens for invalid and send the calls to sign in.
///
/// Only the Secret that charts of Amundsen before 2.1.1 know is looked at: `oidc-config`, or one with the key
/// `OIDC_CLIENT_SECRET` beside it. Google gives a file of the same name to others.
struct IncompleteClientSecrets: Rule {
  static let severity = Severity.error

  func check(_ secret: KubernetesSecret, report: inout Report) {
    let isOfAmundsen =
      secret.metadata?.name?.value == "oidc-config"
      || secret.items.contains { $0.key.value == "OIDC_CLIENT_SECRET" }
    guard isOfAmundsen else { return }
    for item in secret.items {
      for (mistake, place) in item.clientSecrets?.mistakes ?? [] {
        report(mistake, at: place ?? item.key.range)
      }
    }
  }
}

extension Report {
  fileprivate mutating func callAsFunction(
    _ mistake: ClientSecretsFile.Mistake,
    at place: SourceRange
  ) {
    switch mistake {
    case .notJSON(let deviation):
      self(
        deviation?.message ?? "this file is no JSON",
        at: place,
        notes: [
          Note(
            deviation == nil
              ? "flask-oidc ends at its start"
              : "the file is no JSON because of it, and flask-oidc ends at its start"
          )
        ]
      )
    case .notOneObject:
      self(
        "expected one object in this file, which holds the client",
        at: place,
        notes: [Note("flask-oidc takes the only value of the outer object, mostly called 'web'")]
      )
    case .missing(let keys):
      self("this file lacks \(keys.quotedList)", at: place, notes: [Note("nobody can sign in")])
    case .incomplete(let keys):
      self(
        "this file lacks \(keys.quotedList)",
        at: place,
        as: .warning,
        notes: [
          Note("the services take each other's tokens for invalid: calls are sent to sign in")
        ]
      )
    }
  }
}

extension [String] {
  fileprivate var quotedList: String { map { "'\($0)'" }.joined(separator: " and ") }
}
