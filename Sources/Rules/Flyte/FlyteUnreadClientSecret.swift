import AuthModel
import Diagnostics
import Linting

/// Finds secrets under `admin.clientSecret`, where no client of Flyte looks for one.
///
/// The file names a file (`clientSecretLocation`) or a variable (`clientSecretEnvVar`) that holds the
/// secret. What stands in the file itself is ignored by flytectl and flytekit alike, and everybody who
/// has the file has it.
struct FlyteUnreadClientSecret: Rule {
  static let severity = Severity.error

  func check(_ client: FlyteClient, report: inout Report) {
    guard let key = client.admin?.clientSecretKey else { return }
    report(
      "no client of Flyte reads 'clientSecret'",
      at: key,
      notes: [
        Note("it only gives the secret away to everybody who has the file"),
        Note(
          "put the secret into a file that clientSecretLocation names, or into a variable that "
            + "clientSecretEnvVar names, and replace it if others have seen it"
        ),
      ]
    )
  }
}
