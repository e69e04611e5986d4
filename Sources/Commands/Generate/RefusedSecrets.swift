import ArgumentParser

/// Options that people may expect to take a secret, and that are refused.
struct RefusedSecrets: ParsableArguments {
  @Option(help: .hidden)
  var password: String?

  @Option(help: .hidden)
  var secret: String?

  @Option(help: .hidden)
  var clientSecret: String?

  @Option(help: .hidden)
  var accessKey: String?

  @Option(help: .hidden)
  var secretAccessKey: String?

  @Option(help: .hidden)
  var keyfile: String?

  @Option(help: .hidden)
  var token: String?

  func validate() throws {
    let given = [
      ("--password", password), ("--secret", secret), ("--client-secret", clientSecret),
      ("--access-key", accessKey), ("--secret-access-key", secretAccessKey),
      ("--keyfile", keyfile), ("--token", token),
    ]
    guard let name = given.first(where: { $0.1 != nil })?.0 else { return }
    throw ValidationError(
      "\(name) is refused: a workload identity needs no secret, and what is generated holds none"
    )
  }
}
