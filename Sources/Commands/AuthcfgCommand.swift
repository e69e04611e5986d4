import ArgumentParser

/// The command line as a whole.
struct AuthcfgCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authcfg",
    abstract: "Lint and render the authentication configuration of data platforms on Kubernetes.",
    version: version,
    subcommands: [
      LintCommand.self, DiffCommand.self, EffectiveCommand.self, RenderCommand.self,
      HashCommand.self, GenerateCommand.self, ShowCommand.self, ExplainCommand.self,
      RulesCommand.self, SchemaCommand.self, ReportCommand.self, ConfigCommand.self,
    ]
  )

  /// The version of the program.
  static let version = "0.1.0"
}

/// Runs the command line `arguments`, without the program's name, in `context`.
public func run(
  _ arguments: [String],
  in context: ProcessContext
) async -> ExitStatus {
  let given = KubectlDiffCall(arguments)?.arguments ?? arguments
  let variables: VariableArguments
  do {
    variables = try VariableArguments(given, in: context)
  } catch {
    return report(error, on: arguments, in: context)
  }
  for remark in variables.remarks { context.say(remark) }
  let arguments = variables.arguments
  var context = context
  context.arguments = arguments
  return await ProcessContext.$current.withValue(context) { [context] in
    do {
      try await perform(arguments)
      return .clean
    } catch {
      return report(error, on: arguments, variables, in: context)
    }
  }
}

/// Does what `arguments` ask for.
private func perform(_ arguments: [String]) async throws {
  if let call = PlainCall(arguments) { return try await call.run() }
  var command = try AuthcfgCommand.parseAsRoot(arguments)
  if let patient = command as? any PatientCommand {
    try await patient.run()
  } else {
    try command.run()
  }
}

/// Runs the command line of this process.
public func run() async -> Int32 {
  await run(ProcessContext.arguments, in: .ofProcess).rawValue
}

/// Help and version are results, everything else that the parser says is talk; wrong usage ends with
/// the same status as unreadable input.
private func report(
  _ error: any Error,
  on arguments: [String],
  _ variables: VariableArguments? = nil,
  in context: ProcessContext
) -> ExitStatus {
  let code = AuthcfgCommand.exitCode(for: error)
  if let status = (error as? ExitCode).flatMap({ ExitStatus(rawValue: $0.rawValue) }) {
    return status
  }
  if error is FileFailure || error is LayerFailure || error is DiffFailure {
    context.say("\(error)")
    return .trouble
  }
  if let failure = error as? ProjectFailure {
    for message in failure.messages { context.say(message) }
    return .trouble
  }
  let message = AuthcfgCommand.fullMessage(for: error) + "\n"
  guard code.isSuccess else {
    if let remark = variables?.remark(onFailure: message) { context.say(remark) }
    context.errorOutput(Array(ArgumentSecrecy(arguments).cleaned(message).utf8))
    return .trouble
  }
  context.output(Array(message.utf8))
  return .clean
}
