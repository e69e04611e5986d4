import AuthModel
import Diagnostics
import Linting

/// Finds places for a secret beside an `authType` that has none.
///
/// flytekit signs in with `ClientSecret` as soon as a file or a variable with a secret is named,
/// whatever `authType` says; flytectl does as `authType` says.
struct FlyteForcedClientSecret: Rule {
  static let severity = Severity.warning

  func check(_ client: FlyteClient, report: inout Report) {
    guard client.origin != .component, let source = client.secretSource else { return }
    guard let authType = client.authType, authType.value != .clientSecret else { return }
    let isVariable = source.value == "clientSecretEnvVar" || source.value.hasSuffix("_ENV_VAR")
    report(
      "flytekit signs in with ClientSecret because of '\(source.value)', not with "
        + authType.value.rawValue,
      at: source.range,
      notes: [
        Note("here '\(authType.value.rawValue)' is asked for", at: authType.range),
        Note(
          isVariable
            ? "it does so as soon as that variable is set"
            : "take away which of the two is not meant"
        ),
      ]
    )
  }
}
