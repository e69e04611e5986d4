import ArgumentParser
import Rendering

/// `authcfg hash`: makes the hash of a client's secret.
///
/// Nothing but the hash goes to standard output. What a person typed is never repeated, since it may
/// be the secret itself.
struct HashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hash",
    abstract: "Make the hash of a client's secret that Flyte wants beside the secret itself.",
    discussion: """
      The hash goes into 'configuration.auth.internal.clientSecretHash' of flyte-binary, or into \
      'client_secret' of the client below 'selfAuthServer.staticClients' of flyte-core; the secret \
      itself into 'clientSecret' or into a Kubernetes Secret.

      White space around the secret is left out, as Flyte's client leaves it out before it sends the \
      secret. Of a secret with more than 72 bytes bcrypt would not read the rest: it is refused.

      Exit status: 0 done, 2 wrong usage, a secret missing or refused, or a file that cannot be \
      read or written.
      """
  )

  @Option(
    help: ArgumentHelp(
      "Where the secret is: env:VARIABLE, file:PATH or - (standard input).",
      discussion: "The secret itself is not taken: every user of the machine can see it.",
      valueName: "origin"
    )
  )
  var secret: String?

  @Option(
    help: ArgumentHelp(
      "Make a new secret and write it to this file, readable by its owner only.",
      discussion: "Nothing may have that name yet. The file has no line break at its end.",
      valueName: "path"
    )
  )
  var generate: String?

  // The default of fosite, Flyte's own authorization server (DefaultBCryptWorkFactor).
  @Option(
    help: ArgumentHelp(
      "The binary logarithm of bcrypt's rounds, from 4 to 31.",
      discussion: """
        Each step doubles the time that a guess takes, and a login of flytepropeller as well; 12 is \
        about a quarter of a second.
        """
    )
  )
  var cost = 12

  @Option(help: "How the hash is written: base64, as Flyte reads it, or bcrypt itself.")
  var format = HashedSecret.Format.base64

  func validate() throws {
    if (secret == nil) == (generate == nil) {
      throw ValidationError("give either --secret or --generate")
    }
    if generate == "-" {
      throw ValidationError("--generate takes the path of a new file; a secret is never printed")
    }
    let costs = HashedSecret.costs
    if !costs.contains(cost) {
      throw ValidationError(
        "--cost takes a number from \(costs.lowerBound) to \(costs.upperBound)"
      )
    }
  }

  func run() throws {
    var generator = SystemRandomNumberGenerator()
    if let generate {
      let secret = SecretBytes.random(using: &generator)
      let hash = try hash(secret, using: &generator)
      try write(secret, to: generate)
      print(hash)
    } else {
      print(try hash(open(), using: &generator))
    }
  }

  private func hash(
    _ secret: SecretBytes,
    using generator: inout SystemRandomNumberGenerator
  ) throws -> HashedSecret {
    do throws(HashedSecret.Problem) {
      return try HashedSecret(of: secret, cost: cost, using: &generator)
    } catch {
      throw stopped(HashWords.text(error))
    }
  }

  private func open() throws -> SecretBytes {
    guard let origin = secret.flatMap({ SecretOrigin($0) }) else {
      throw stopped(
        """
        --secret takes no secret: arguments show in the list of processes ('ps') and in the \
        shell's history; name its origin, env:VARIABLE, file:PATH or '-'
        """
      )
    }
    if origin == .standardInput, ProcessContext.current.isInputTerminal {
      throw stopped("cannot read '-': standard input is a terminal; pipe something into it")
    }
    do throws(ValueOrigin.Failure) {
      return try ValueOrigin(origin).open()
    } catch {
      throw stopped("no secret: \(error.reason)")
    }
  }

  private func write(_ secret: SecretBytes, to path: String) throws {
    let context = ProcessContext.current
    do {
      try FileSystem.create(context.resolve(path), secret.fileContent)
    } catch {
      throw stopped("cannot write the file of --generate: \("\(error)".lowercased())")
    }
    context.say("wrote a new secret to the file of --generate, which only its owner can read")
  }

  private func print(_ hash: HashedSecret) {
    let context = ProcessContext.current
    for remark in hash.remarks { context.say(HashWords.text(remark)) }
    context.output(hash.text(format))
  }

  /// Says what is wrong.
  ///
  /// - Returns: The error that ends the command.
  private func stopped(_ message: String) -> any Error {
    ProcessContext.current.say(message)
    return ExitStatus.trouble.asError
  }
}
